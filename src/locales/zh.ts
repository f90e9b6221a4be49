/**
 * Chinese, in Simplified characters. `languageOf` keeps it from readers of Traditional ones (`zh-Hant`, `zh-TW`,
 * `zh-HK`, `zh-MO`), who get English.
 */
import type { Locale } from './strings.js';

export const zh: Locale = {
  lang: 'zh-Hans',
  date: ({ year, month, day }) => `${year}年${month}月${day}日`,

  failed: '目前无法加载此内容。',
  retry: '重试',
  retrying: '正在重试……',
  empty: '这里暂时还没有内容。',
  withdrawn: '发布方已撤回此内容。',
  stale: (minutes) => `目前无法更新。您看到的是 ${minutes} 分钟前加载的内容。`,

  by: (name) => `作者：${name}`,
  published: '发布于',
  updated: '更新于',
  minutes: (count) => `阅读约需 ${count} 分钟`,

  article: {
    reviewed: '医学审核于',
    reviewedBy: (name) => `审核人：${name}`,
    contents: '本文内容',
    original: (site) => `在 ${site} 阅读原文`,
    embed: (title) => `打开“${title}”`,
    notice: { info: '说明：', warning: '重要提示：', safety: '安全须知：' },
  },

  comparison: {
    loading: '正在加载……',
    sources: '资料来源',
    source: (number) => `来源 ${number}`,
    asOf: (date) => `数据截至${date}`,
    level: (step, of) => `第 ${step} 级，共 ${of} 级`,
    uncited: '未注明来源',
    noValue: '未说明',
  },

  related: {
    heading: '相关文章',
  },

  signup: {
    heading: '通过电子邮件接收新文章',
    email: '电子邮箱地址',
    submit: '订阅',
    sending: '正在提交……',
    privacy: '您的邮箱地址如何使用',
    subscribed: '谢谢，您已成功订阅。',
    pending: '还差一步。请打开我们刚刚发给您的邮件，确认订阅。',
    emailMissing: '请输入您的电子邮箱地址。',
    emailInvalid: '这看起来还不是完整的邮箱地址。示例：name@example.com',
    consentMissing: '如果您同意，请勾选方框。未经您同意，我们不能给您发邮件。',
    invalid: '请检查上方标出的内容。',
    rejected: '订阅服务没有接受这次提交。您填写的内容都还在。',
    'rate-limited': '目前订阅的人较多。请一分钟后再试。',
    network: '目前无法连接订阅服务。您填写的内容都还在，请再试一次。',
    unknown: '我们无法确定您的订阅是否已送达。您可以放心地再试一次。',
    unavailable: '此页面不提供订阅。',
    leaveEmpty: '请将此栏留空',
  },
};
