/** Vietnamese. */
import type { Locale } from './strings.js';

export const vi: Locale = {
  lang: 'vi',
  date: ({ year, month, day }) => `ngày ${day} tháng ${month} năm ${year}`,

  failed: 'Hiện chưa thể tải nội dung này.',
  retry: 'Thử lại',
  retrying: 'Đang thử lại…',
  empty: 'Hiện chưa có gì để hiển thị ở đây.',
  withdrawn: 'Đơn vị xuất bản đã rút nội dung này.',
  stale: (minutes) => `Hiện chưa thể cập nhật. Bạn đang đọc nội dung được tải ${minutes} phút trước.`,

  by: (name) => `Tác giả: ${name}`,
  published: 'Đăng',
  updated: 'Cập nhật',
  minutes: (count) => `${count} phút đọc`,

  article: {
    reviewed: 'Thẩm định y khoa',
    reviewedBy: (name) => `bởi ${name}`,
    contents: 'Trong bài viết này',
    original: (site) => `Đọc bản gốc tại ${site}`,
    embed: (title) => `Mở “${title}”`,
    notice: { info: 'Ghi chú.', warning: 'Quan trọng.', safety: 'Thông tin an toàn.' },
  },

  comparison: {
    loading: 'Đang tải…',
    sources: 'Nguồn tham khảo',
    source: (number) => `Nguồn ${number}`,
    asOf: (date) => `Số liệu tính đến ${date}`,
    level: (step, of) => `mức ${step} trên ${of}`,
    uncited: 'không ghi nguồn',
    noValue: 'không nêu',
  },

  related: {
    heading: 'Bài viết liên quan',
  },

  signup: {
    heading: 'Nhận bài viết mới qua email',
    email: 'Địa chỉ email',
    submit: 'Đăng ký',
    sending: 'Đang gửi…',
    privacy: 'Địa chỉ của bạn được dùng như thế nào',
    subscribed: 'Cảm ơn bạn. Bạn đã đăng ký xong.',
    pending: 'Sắp xong rồi. Bạn hãy mở email chúng tôi vừa gửi và xác nhận đăng ký.',
    emailMissing: 'Vui lòng nhập địa chỉ email của bạn.',
    emailInvalid: 'Đây có vẻ chưa phải là một địa chỉ email. Ví dụ: ten@example.com',
    consentMissing:
      'Vui lòng đánh dấu vào ô nếu bạn đồng ý. Khi chưa có sự đồng ý của bạn, chúng tôi không thể gửi thư cho bạn.',
    invalid: 'Vui lòng kiểm tra những chỗ được đánh dấu ở trên.',
    rejected: 'Dịch vụ đăng ký chưa chấp nhận yêu cầu này. Những gì bạn đã nhập vẫn còn.',
    'rate-limited': 'Hiện có nhiều người đang đăng ký. Vui lòng thử lại sau một phút.',
    network: 'Chưa thể kết nối với dịch vụ đăng ký. Những gì bạn đã nhập vẫn còn; vui lòng thử lại.',
    unknown: 'Chúng tôi không biết chắc yêu cầu của bạn đã đến nơi hay chưa. Bạn cứ yên tâm thử lại.',
    unavailable: 'Trang này không có chức năng đăng ký.',
    leaveEmpty: 'Vui lòng để trống ô này',
  },
};
