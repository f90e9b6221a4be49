/**
 * Arabic. Numbers are those of the West, as most health sites write them. A noun takes one of six forms after a
 * number; after the words used here all of them stand in the genitive.
 */
import type { Locale } from './strings.js';

const months = ',يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',');

/** So many minutes. One and two are told by the noun alone. */
const minutesOf = (count: number): string => {
  if (count < 1) return 'أقل من دقيقة';
  if (count === 1) return 'دقيقة واحدة';
  if (count === 2) return 'دقيقتين';
  const tail = count % 100;
  return `${count} ${tail >= 3 && tail <= 10 ? 'دقائق' : 'دقيقة'}`;
};

export const ar: Locale = {
  lang: 'ar',
  date: ({ year, month, day }) => `${day} ${months[month] ?? ''} ${year}`,

  failed: 'تعذّر التحميل في الوقت الحالي.',
  retry: 'إعادة المحاولة',
  retrying: 'تجري المحاولة مرة أخرى…',
  empty: 'لا يوجد ما يُعرض هنا بعد.',
  withdrawn: 'سحب الناشر هذا المحتوى.',
  stale: (minutes) => `تعذّر التحديث الآن. المعروض هنا ما حُمّل قبل ${minutesOf(minutes)}.`,

  by: (name) => `بقلم ${name}`,
  published: 'نُشر في',
  updated: 'حُدّث في',
  minutes: (count) => `قراءة في ${minutesOf(count)}`,

  article: {
    reviewed: 'روجع طبيًا في',
    reviewedBy: (name) => `بواسطة ${name}`,
    contents: 'في هذا المقال',
    original: (site) => `قراءة الأصل على ${site}`,
    embed: (title) => `فتح «${title}»`,
    notice: { info: 'ملاحظة.', warning: 'مهم.', safety: 'معلومات السلامة.' },
  },

  comparison: {
    loading: 'جارٍ التحميل…',
    sources: 'المصادر',
    source: (number) => `المصدر ${number}`,
    asOf: (date) => `البيانات حتى ${date}`,
    level: (step, of) => `المستوى ${step} من ${of}`,
    uncited: 'لم يُذكر المصدر',
    noValue: 'غير مذكور',
  },

  related: {
    heading: 'مقالات ذات صلة',
  },

  signup: {
    heading: 'المقالات الجديدة في بريدك الإلكتروني',
    email: 'البريد الإلكتروني',
    submit: 'الاشتراك',
    sending: 'جارٍ الإرسال…',
    privacy: 'كيف يُستخدم عنوانك',
    subscribed: 'شكرًا لك. تم اشتراكك.',
    pending: 'أوشكنا على الانتهاء. يرجى فتح الرسالة التي أرسلناها إليك الآن وتأكيد الاشتراك.',
    emailMissing: 'يرجى كتابة بريدك الإلكتروني.',
    emailInvalid: 'لا يبدو هذا عنوان بريد إلكتروني بعد. مثال: name@example.com',
    consentMissing: 'في حال موافقتك، يرجى وضع علامة في المربع. لا يمكننا مراسلتك دون موافقتك.',
    invalid: 'يرجى مراجعة الحقول المشار إليها أعلاه.',
    rejected: 'لم تقبل خدمة الاشتراك هذا الطلب. ما كتبته لا يزال هنا.',
    'rate-limited': 'يشترك كثيرون الآن. يرجى المحاولة بعد دقيقة.',
    network: 'تعذّر الوصول إلى خدمة الاشتراك. ما كتبته لا يزال هنا؛ يرجى المحاولة مرة أخرى.',
    unknown: 'لا نعلم إن كان طلب اشتراكك قد وصل. يمكنك المحاولة مرة أخرى دون قلق.',
    unavailable: 'الاشتراك غير متاح في هذه الصفحة.',
    leaveEmpty: 'يُترك هذا الحقل فارغًا',
  },
};
