import type { Locale } from './strings.js';

const months = 'يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',');

export const ar: Locale = {
  lang: 'ar',
  date: ({ year, month, day }) => `${String(day)} ${months[month - 1] ?? ''} ${String(year)}`,

  failed: 'تعذّر التحميل في الوقت الحالي.',
  retry: 'حاول مرة أخرى',
  retrying: 'تجري المحاولة مرة أخرى…',
  empty: 'لا يوجد ما يُعرض هنا بعد.',
  withdrawn: 'سحب الناشر هذا المحتوى.',
  stale: (minutes) => `تعذّر التحديث الآن. أنت تقرأ ما حُمّل قبل ${String(minutes)} د.`,

  by: (name) => `بقلم ${name}`,
  published: 'نُشر',
  updated: 'حُدّث',
  minutes: (count) => `قراءة ${String(count)} د`,

  article: {
    reviewed: 'مراجعة طبية',
    reviewedBy: (name) => `بواسطة ${name}`,
    contents: 'في هذا المقال',
    original: (site) => `اقرأ الأصل على ${site}`,
    embed: (title) => `افتح «${title}»`,
    notice: { info: 'ملاحظة', warning: 'يرجى الانتباه', safety: 'معلومات السلامة' },
  },

  comparison: {
    loading: 'جارٍ التحميل…',
    sources: 'المصادر',
    source: (number) => `المصدر ${String(number)}`,
    asOf: (date) => `حتى ${date}`,
    level: (step, of) => `الدرجة ${String(step)} من ${String(of)}`,
    uncited: 'دون مصدر',
    noValue: 'غير مذكور',
  },

  carousel: {
    previous: 'المقالات السابقة',
    next: 'المقالات التالية',
  },

  latest: {
    heading: 'أحدث المقالات',
    more: 'عرض مقالات أخرى',
    loading: 'جارٍ التحميل…',
    // Worded so that no noun has to agree with a number.
    added: (count, total) => `المقالات المضافة: ${String(count)}، والمعروضة الآن: ${String(total)}.`,
    noneYet: 'لم يُعثر على شيء حتى الآن. قد يوجد شيء بين المقالات الأقدم.',
    all: (count) => `هذه كل المقالات هنا، وعددها ${String(count)}.`,
    end: 'لا توجد مقالات أخرى.',
  },

  related: {
    heading: 'مقالات ذات صلة',
  },

  signup: {
    heading: 'احصل على المقالات الجديدة بالبريد الإلكتروني',
    email: 'البريد الإلكتروني',
    submit: 'اشترك',
    sending: 'جارٍ الإرسال…',
    privacy: 'كيف يُستخدم عنوانك',
    subscribed: 'شكرًا لك. تم اشتراكك.',
    pending: 'أوشكنا على الانتهاء. يرجى فتح الرسالة التي أرسلناها إليك الآن وتأكيد الاشتراك.',
    emailMissing: 'اكتب بريدك الإلكتروني.',
    emailInvalid: 'لا يبدو هذا عنوان بريد إلكتروني بعد. مثال: name@example.com',
    consentMissing: 'يرجى وضع علامة في المربع إن كنت موافقًا. لا يمكننا مراسلتك من دونها.',
    invalid: 'يرجى مراجعة ما وُضعت عليه علامة أعلاه.',
    rejected: 'لم تقبل خدمة الاشتراك هذا الطلب. لم يُفقد أي شيء مما كتبته.',
    'rate-limited': 'يشترك كثيرون الآن. يرجى المحاولة بعد دقيقة.',
    network: 'تعذّر الوصول إلى خدمة الاشتراك. لم يُفقد أي شيء مما كتبته؛ يرجى المحاولة مرة أخرى.',
    unknown: 'لا نعلم إن كان الطلب قد وصل. يمكنك المحاولة مرة أخرى دون قلق.',
    unavailable: 'الاشتراك غير متاح في هذه الصفحة.',
    leaveEmpty: 'اترك هذا الحقل فارغًا',
  },
};
