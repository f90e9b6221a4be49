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

  failed: 'تعذّر تحميل هذا المحتوى.',
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
    reviewDue: (date) => `المراجعة القادمة مقرَّرة في ${date}`,
    reviewWasDue: (date) => `كان موعد المراجعة ${date}`,
    notReviewed: 'لا توجد مراجعة طبية مسجَّلة لهذا المقال',
    contents: 'في هذا المقال',
    original: (site) => `قراءة الأصل على ${site}`,
    embed: (title) => `فتح «${title}»`,
    scrolls: 'يمكن تمريره جانبيًا',
    notice: { info: 'ملاحظة.', warning: 'مهم.', safety: 'معلومات السلامة.' },
  },

  comparison: {
    loading: 'جارٍ التحميل…',
    sources: 'المصادر',
    source: (number) => `المصدر ${number}`,
    cited: (source, place, of) =>
      `العودة إلى موضع ذكر المصدر ${source}${of > 1 ? ` (${place} من ${of})` : ''}`,
    asOf: (date) => `البيانات حتى ${date}`,
    level: (step, of) => `المستوى ${step} من ${of}`,
    uncited: 'لم يُذكر المصدر',
    noValue: 'غير مذكور',
    options: 'خيارات هذه المقارنة',
    view: { table: 'جدول', chart: 'رسم بياني' },
    copy: 'انسخ نصًا',
    copied: 'تم النسخ. يمكنك لصقه في مستند أو جدول بيانات.',
    notCopied: 'لا يمكن لهذه الصفحة النسخ نيابةً عنك. يمكنك تحديد الجدول ونسخه بنفسك.',
    csv: 'نزّل بصيغة CSV',
    saved: (file) => `بدأ تنزيل \u2068${file}\u2069.`,
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
    added: (count, total) => `المقالات المضافة: ${count}، والمعروضة الآن: ${total}.`,
    noneYet: 'لم يُعثر على شيء حتى الآن. قد يوجد شيء بين المقالات الأقدم.',
    all: (count) => `هذه كل المقالات هنا، وعددها ${count}.`,
    end: 'لا توجد مقالات أخرى.',
  },

  faq: {
    search: 'ابحث في هذه الأسئلة',
    found: (count, of) => `الأسئلة المعروضة: ${count} من ${of}`,
    nothing: (query) => `لا يوجد سؤال ولا جواب يحتوي على «${query}».`,
    showAll: 'اعرض كل الأسئلة',
    openAll: 'افتح كل الأجوبة',
    closeAll: 'أغلق كل الأجوبة',
    unanswered: 'لم يُجب الناشر عن هذا السؤال بعد.',
  },

  related: {
    heading: 'مقالات ذات صلة',
  },

  safety: {
    crisis: 'المساعدة عند الأزمات',
    danger: 'إذا كان أحد في خطر الآن:',
    localEmergency: 'اتصل برقم الطوارئ في المكان الذي أنت فيه.',
    talk: 'إذا كنت تفكر في إيذاء نفسك فلست مضطرًا إلى مواجهة ذلك وحدك. أخبر شخصًا تثق به، أو اطلب المساعدة من طبيب أو من خط مساعدة في البلد الذي تعيش فيه.',
    call: (number) => `اتصل بالرقم \u2068${number}\u2069`,
    text: (number) => `أرسل رسالة نصية إلى \u2068${number}\u2069`,
    textWord: (word, number) => `أرسل \u2068${word}\u2069 إلى \u2068${number}\u2069`,
    chat: (site) => `محادثة عبر \u2068${site}\u2069`,
    purpose: {
      crisis: 'أفكار انتحارية، أو أزمة نفسية، أو قلق على شخص آخر.',
      texting: 'أي أزمة، عبر الرسائل النصية.',
      treatment: 'أين تجد علاجًا للصحة النفسية أو لتعاطي المواد.',
      poison: 'جرعة زائدة من دواء، أو دواء خاطئ، أو أي تسمم آخر.',
    },
    always: 'ليلًا ونهارًا.',
    bilingual: 'ليلًا ونهارًا، بالإنجليزية والإسبانية.',
    sources: 'المصادر:',
    checked: (date) => `رُوجعت في ${date}.`,
    disclaimer: 'عن هذه المعلومات',
    general:
      'هذه معلومات عامة وليست نصيحة طبية، ولا تغني عن الحديث مع طبيب يعرفك. اسأل قبل أن تبدأ علاجًا أو تغيّره أو توقفه.',
    topics: {
      ketamine:
        'لم توافق إدارة الغذاء والدواء الأمريكية (FDA) على الكيتامين لعلاج أي اضطراب نفسي. وفي أكتوبر 2023 حذّرت من الكيتامين المركّب في الصيدليات، ولا سيما عند تناوله في المنزل دون مختص يراقب ما قد يحدث.',
    },
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
    optional: (label) => `${label} (اختياري)`,
    choose: 'يرجى الاختيار',
    fieldMissing: 'يرجى ملء هذا الحقل.',
    choiceMissing: 'يرجى اختيار أحد الخيارات.',
    tickMissing: 'يرجى وضع علامة في هذا المربع للمتابعة.',
    fieldInvalid: 'يرجى مراجعة هذا الحقل.',
    sender: 'المُرسِل:',
    tooFast: 'كان ذلك سريعًا. يرجى الضغط على الزر مرة أخرى.',
    invalid: 'يرجى مراجعة الحقول المشار إليها أعلاه.',
    rejected: 'لم تقبل خدمة الاشتراك هذا الطلب. ما كتبته لا يزال هنا.',
    'rate-limited': 'يشترك كثيرون الآن. يرجى المحاولة بعد دقيقة.',
    network: 'تعذّر الوصول إلى خدمة الاشتراك. ما كتبته لا يزال هنا؛ يرجى المحاولة مرة أخرى.',
    unknown: 'لا نعلم إن كان طلب اشتراكك قد وصل. يمكنك المحاولة مرة أخرى: أسوأ ما قد يحدث أن يصل مرتين.',
    unavailable: 'الاشتراك غير متاح في هذه الصفحة.',
    leaveEmpty: 'يُترك هذا الحقل فارغًا',
  },
};
