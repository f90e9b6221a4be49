/** Vietnamese. */
import type { Locale } from './strings.js';

export const vi: Locale = {
  lang: 'vi',
  date: ({ year, month, day }) => `ngày ${day} tháng ${month} năm ${year}`,

  failed: 'Không thể tải nội dung này.',
  retry: 'Thử lại',
  retrying: 'Đang thử lại…',
  empty: 'Hiện chưa có gì để hiển thị ở đây.',
  withdrawn: 'Đơn vị xuất bản đã rút nội dung này.',
  stale: (minutes) =>
    `Hiện chưa thể cập nhật. Bạn đang đọc nội dung được tải ${minutes || 'chưa đầy 1'} phút trước.`,

  by: (name) => `Tác giả: ${name}`,
  published: 'Đăng',
  updated: 'Cập nhật',
  minutes: (count) => `${count}\u00a0phút đọc`,

  article: {
    reviewed: 'Thẩm định y khoa',
    reviewedBy: (name) => `bởi ${name}`,
    reviewDue: (date) => `Lần thẩm định tiếp theo dự kiến vào ${date}`,
    reviewWasDue: (date) => `Lần thẩm định đã được dự kiến vào ${date}`,
    notReviewed: 'Chưa ghi nhận lần thẩm định y khoa nào cho bài viết này',
    contents: 'Trong bài viết này',
    original: (site) => `Đọc bản gốc tại ${site}`,
    embed: (title) => `Mở “${title}”`,
    scrolls: 'Có thể cuộn ngang',
    notice: { info: 'Ghi chú.', warning: 'Quan trọng.', safety: 'Thông tin an toàn.' },
  },

  comparison: {
    loading: 'Đang tải…',
    sources: 'Nguồn tham khảo',
    source: (number) => `Nguồn ${number}`,
    cited: (source, place, of) =>
      `Trở lại chỗ trích dẫn nguồn ${source}${of > 1 ? ` (${place} trên ${of})` : ''}`,
    asOf: (date) => `Số liệu tính đến ${date}`,
    level: (step, of) => `mức ${step} trên ${of}`,
    uncited: 'không ghi nguồn',
    noValue: 'không nêu',
    options: 'Tùy chọn cho bảng so sánh này',
    view: { table: 'Bảng', chart: 'Biểu đồ' },
    copy: 'Sao chép dạng văn bản',
    copied: 'Đã sao chép. Bạn có thể dán vào tài liệu hoặc bảng tính.',
    notCopied: 'Trang này không thể sao chép giúp bạn. Bạn có thể chọn bảng và tự sao chép.',
    csv: 'Tải xuống dạng CSV',
    saved: (file) => `Đã bắt đầu tải ${file}.`,
  },

  carousel: {
    previous: 'Các bài trước',
    next: 'Các bài tiếp theo',
  },

  latest: {
    heading: 'Bài viết mới nhất',
    more: 'Xem thêm bài viết',
    loading: 'Đang tải…',
    added: (count, total) => `Thêm ${count} bài viết, tổng cộng ${total}.`,
    noneYet: 'Chưa tìm thấy bài nào. Có thể có trong số các bài cũ hơn.',
    all: (count) =>
      count === 1 ? 'Đây là bài viết duy nhất ở đây.' : `Đây là tất cả ${count} bài viết ở đây.`,
    end: 'Không còn bài viết nào khác.',
  },

  faq: {
    search: 'Tìm trong các câu hỏi này',
    found: (count, of) => `${count} trên ${of} câu hỏi`,
    nothing: (query) => `Không có câu hỏi hay câu trả lời nào chứa “${query}”.`,
    showAll: 'Hiện tất cả câu hỏi',
    openAll: 'Mở tất cả câu trả lời',
    closeAll: 'Đóng tất cả câu trả lời',
    unanswered: 'Bên xuất bản chưa trả lời câu hỏi này.',
  },

  related: {
    heading: 'Bài viết liên quan',
  },

  safety: {
    crisis: 'Hỗ trợ khi khủng hoảng',
    danger: 'Nếu có ai đang gặp nguy hiểm ngay lúc này:',
    localEmergency: 'hãy gọi số khẩn cấp nơi bạn đang ở.',
    talk: 'Nếu bạn đang nghĩ đến việc làm hại bản thân, bạn không phải đối mặt một mình. Hãy nói với người bạn tin tưởng, hoặc nhờ bác sĩ hay đường dây hỗ trợ khủng hoảng nơi bạn sống giúp đỡ.',
    call: (number) => `Gọi ${number}`,
    text: (number) => `Nhắn tin đến ${number}`,
    textWord: (word, number) => `Nhắn ${word} đến ${number}`,
    chat: (site) => `Trò chuyện tại ${site}`,
    purpose: {
      crisis: 'Ý nghĩ tự tử, khủng hoảng tinh thần hoặc lo lắng cho ai đó.',
      texting: 'Mọi khủng hoảng, qua tin nhắn.',
      treatment: 'Nơi điều trị về sức khỏe tâm thần hoặc việc sử dụng chất.',
      poison: 'Dùng quá liều thuốc, nhầm thuốc hoặc bất kỳ ngộ độc nào khác.',
    },
    always: 'Cả ngày lẫn đêm.',
    bilingual: 'Cả ngày lẫn đêm, bằng tiếng Anh và tiếng Tây Ban Nha.',
    sources: 'Nguồn:',
    checked: (date) => `Đã kiểm tra ${date}.`,
    disclaimer: 'Về thông tin này',
    general:
      'Đây là thông tin chung, không phải lời khuyên y khoa. Thông tin này không thay thế việc trao đổi với nhân viên y tế hiểu rõ tình trạng của bạn. Hãy hỏi trước khi bắt đầu, thay đổi hoặc ngừng bất kỳ điều trị nào.',
    topics: {
      ketamine:
        'Cục Quản lý Thực phẩm và Dược phẩm Hoa Kỳ (FDA) chưa phê duyệt ketamine để điều trị bất kỳ rối loạn tâm thần nào. Vào tháng 10 năm 2023, cơ quan này đã cảnh báo về ketamine do nhà thuốc pha chế, nhất là khi dùng tại nhà mà không có nhân viên y tế theo dõi những vấn đề có thể xảy ra.',
    },
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
    optional: (label) => `${label} (không bắt buộc)`,
    choose: 'Vui lòng chọn',
    fieldMissing: 'Vui lòng điền vào ô này.',
    choiceMissing: 'Vui lòng chọn một mục.',
    tickMissing: 'Vui lòng đánh dấu vào ô này để tiếp tục.',
    fieldInvalid: 'Vui lòng kiểm tra ô này.',
    sender: 'Người gửi:',
    tooFast: 'Thao tác hơi nhanh. Vui lòng nhấn nút một lần nữa.',
    invalid: 'Vui lòng kiểm tra những chỗ được đánh dấu ở trên.',
    rejected: 'Dịch vụ đăng ký chưa chấp nhận yêu cầu này. Những gì bạn đã nhập vẫn còn.',
    'rate-limited': 'Hiện có nhiều người đang đăng ký. Vui lòng thử lại sau một phút.',
    network: 'Chưa thể kết nối với dịch vụ đăng ký. Những gì bạn đã nhập vẫn còn; vui lòng thử lại.',
    unknown:
      'Chúng tôi không biết chắc yêu cầu của bạn đã đến nơi hay chưa. Bạn có thể thử lại: cùng lắm là yêu cầu đến hai lần.',
    unavailable: 'Trang này không có chức năng đăng ký.',
    leaveEmpty: 'Vui lòng để trống ô này',
  },
};
