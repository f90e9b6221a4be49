/**
 * Chinese, in Simplified characters. `languageOf` keeps it from readers of Traditional ones (`zh-Hant`, `zh-TW`,
 * `zh-HK`, `zh-MO`), who get English.
 */
import type { Locale } from './strings.js';

export const zh: Locale = {
  lang: 'zh-Hans',
  date: ({ year, month, day }) => `${year}年${month}月${day}日`,

  failed: '无法加载此内容。',
  retry: '重试',
  retrying: '正在重试……',
  empty: '这里暂时还没有内容。',
  withdrawn: '发布方已撤回此内容。',
  stale: (minutes) => `目前无法更新。您看到的是 ${minutes || '不到 1'} 分钟前加载的内容。`,

  by: (name) => `作者：${name}`,
  published: '发布于',
  updated: '更新于',
  minutes: (count) => `阅读约需 ${count}\u00a0分钟`,

  article: {
    reviewed: '医学审核于',
    reviewedBy: (name) => `审核人：${name}`,
    reviewDue: (date) => `下次审核预定于${date}`,
    reviewWasDue: (date) => `审核原定于${date}`,
    notReviewed: '本文没有医学审核记录',
    contents: '本文内容',
    original: (site) => `在 ${site} 阅读原文`,
    embed: (title) => `打开“${title}”`,
    scrolls: '可左右滚动',
    notice: { info: '说明：', warning: '重要提示：', safety: '安全须知：' },
  },

  comparison: {
    loading: '正在加载……',
    sources: '资料来源',
    source: (number) => `来源 ${number}`,
    cited: (source, place, of) =>
      `返回引用来源 ${source} 的位置${of > 1 ? `（第 ${place} 处，共 ${of} 处）` : ''}`,
    asOf: (date) => `数据截至${date}`,
    level: (step, of) => `第 ${step} 级，共 ${of} 级`,
    uncited: '未注明来源',
    noValue: '未说明',
    options: '此对比的选项',
    view: { table: '表格', chart: '图表' },
    copy: '复制为文本',
    copied: '已复制。您可以粘贴到文档或电子表格中。',
    notCopied: '此页面无法替您复制。您可以选中表格自行复制。',
    csv: '下载 CSV',
    saved: (file) => `已开始下载 ${file}。`,
  },

  carousel: {
    previous: '前面的文章',
    next: '后面的文章',
  },

  latest: {
    heading: '最新文章',
    more: '显示更多文章',
    loading: '正在加载……',
    added: (count, total) => `新增 ${count} 篇文章，共 ${total} 篇。`,
    noneYet: '目前没有找到。更早的文章中可能会有。',
    all: (count) => (count === 1 ? '这里只有这一篇文章。' : `这里的 ${count} 篇文章已全部显示。`),
    end: '没有更多文章了。',
  },

  faq: {
    search: '在这些问题中搜索',
    found: (count, of) => `共 ${of} 个问题，显示 ${count} 个`,
    nothing: (query) => `没有问题或回答包含“${query}”。`,
    showAll: '显示所有问题',
    openAll: '展开所有回答',
    closeAll: '收起所有回答',
    unanswered: '发布方尚未回答此问题。',
  },

  related: {
    heading: '相关文章',
  },

  safety: {
    crisis: '危机时的帮助',
    danger: '如果现在有人处于危险之中：',
    localEmergency: '请拨打您所在地的紧急电话。',
    talk: '如果您有伤害自己的念头，您不必独自面对。请告诉您信任的人，或向您所在地的医生或危机热线求助。',
    call: (number) => `拨打 ${number}`,
    text: (number) => `发短信至 ${number}`,
    textWord: (word, number) => `发送短信 ${word} 至 ${number}`,
    chat: (site) => `在 ${site} 在线交谈`,
    purpose: {
      crisis: '有自杀念头、情绪危机，或担心他人。',
      texting: '任何危机，通过短信求助。',
      treatment: '在哪里可以获得心理健康或物质使用方面的治疗。',
      poison: '服药过量、误服药物或其他中毒情况。',
    },
    always: '全天 24 小时。',
    bilingual: '全天 24 小时，提供英语和西班牙语服务。',
    sources: '资料来源：',
    checked: (date) => `核对日期：${date}。`,
    disclaimer: '关于本信息',
    general:
      '这是一般性信息，不是医疗建议，不能代替与了解您情况的医务人员交谈。在开始、更改或停止任何治疗之前，请先咨询。',
    topics: {
      ketamine:
        '美国食品药品监督管理局（FDA）尚未批准氯胺酮用于治疗任何精神疾病。2023年10月，该机构就药房配制的氯胺酮发出警告，尤其是在家中使用、没有医务人员在场观察不良情况时。',
    },
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
    optional: (label) => `${label}（选填）`,
    choose: '请选择',
    fieldMissing: '请填写此项。',
    choiceMissing: '请选择一项。',
    tickMissing: '请勾选此框以继续。',
    fieldInvalid: '请检查此项。',
    sender: '发件人：',
    tooFast: '操作有点快。请再按一次按钮。',
    invalid: '请检查上方标出的内容。',
    rejected: '订阅服务没有接受这次提交。您填写的内容都还在。',
    'rate-limited': '目前订阅的人较多。请一分钟后再试。',
    network: '目前无法连接订阅服务。您填写的内容都还在，请再试一次。',
    unknown: '我们无法确定您的订阅是否已送达。您可以再试一次：最多只是重复送达一次。',
    unavailable: '此页面不提供订阅。',
    leaveEmpty: '请将此栏留空',
  },
};
