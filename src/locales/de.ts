/** German. An ellipsis that stands for left-out words has a space before it. */
import type { Locale } from './strings.js';

const months = ',Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember'.split(
  ',',
);

/** So many minutes, after “vor”. */
const minutesOf = (count: number): string => {
  if (count < 1) return 'weniger als einer Minute';
  return `${count} ${count === 1 ? 'Minute' : 'Minuten'}`;
};

export const de: Locale = {
  lang: 'de',
  date: ({ year, month, day }) => `${day}. ${months[month] ?? ''} ${year}`,

  failed: 'Das konnte nicht geladen werden.',
  retry: 'Noch einmal versuchen',
  retrying: 'Neuer Versuch läuft\u00a0…',
  empty: 'Hier gibt es noch keine Inhalte.',
  withdrawn: 'Der Herausgeber hat diesen Inhalt zurückgezogen.',
  stale: (minutes) =>
    `Das konnte gerade nicht aktualisiert werden. Sie lesen den Stand von vor ${minutesOf(minutes)}.`,

  by: (name) => `Von ${name}`,
  published: 'Veröffentlicht am',
  updated: 'Aktualisiert am',
  minutes: (count) => `${count}\u00a0Min. Lesezeit`,

  article: {
    reviewed: 'Medizinisch geprüft am',
    reviewedBy: (name) => `von ${name}`,
    reviewDue: (date) => `Nächste Prüfung geplant für den ${date}`,
    reviewWasDue: (date) => `Die Prüfung war für den ${date} geplant`,
    notReviewed: 'Für diesen Artikel ist keine medizinische Prüfung vermerkt',
    contents: 'In diesem Artikel',
    original: (site) => `Original auf ${site} lesen`,
    embed: (title) => `„${title}“ öffnen`,
    scrolls: 'Lässt sich seitwärts verschieben',
    notice: { info: 'Hinweis.', warning: 'Wichtig.', safety: 'Zu Ihrer Sicherheit.' },
  },

  comparison: {
    loading: 'Wird geladen\u00a0…',
    sources: 'Quellen',
    source: (number) => `Quelle ${number}`,
    cited: (source, place, of) =>
      `Zurück zur Stelle, an der Quelle ${source} genannt wird${of > 1 ? ` (${place} von ${of})` : ''}`,
    asOf: (date) => `Stand: ${date}`,
    level: (step, of) => `Stufe ${step} von ${of}`,
    uncited: 'ohne Quellenangabe',
    noValue: 'keine Angabe',
    options: 'Optionen für diesen Vergleich',
    view: { table: 'Tabelle', chart: 'Diagramm' },
    copy: 'Als Text kopieren',
    copied: 'Kopiert. Sie können es in ein Dokument oder in eine Tabellenkalkulation einfügen.',
    notCopied:
      'Diese Seite darf nicht für Sie kopieren. Sie können die Tabelle markieren und selbst kopieren.',
    csv: 'Als CSV herunterladen',
    saved: (file) => `Der Download von ${file} hat begonnen.`,
  },

  carousel: {
    previous: 'Vorherige Artikel',
    next: 'Nächste Artikel',
  },

  latest: {
    heading: 'Neueste Artikel',
    more: 'Weitere Artikel anzeigen',
    loading: 'Wird geladen\u00a0…',
    added: (count, total) => `${count} ${count === 1 ? 'weiterer' : 'weitere'} Artikel, ${total} insgesamt.`,
    noneYet: 'Bisher nichts gefunden. Unter älteren Artikeln kann noch etwas sein.',
    all: (count) =>
      count === 1 ? 'Das ist der einzige Artikel hier.' : `Das sind alle ${count} Artikel hier.`,
    end: 'Es gibt keine weiteren Artikel.',
  },

  faq: {
    search: 'In diesen Fragen suchen',
    found: (count, of) => `${count} von ${of} Fragen`,
    nothing: (query) => `Keine Frage oder Antwort enthält „${query}“.`,
    showAll: 'Alle Fragen anzeigen',
    openAll: 'Alle Antworten öffnen',
    closeAll: 'Alle Antworten schließen',
    unanswered: 'Auf diese Frage gibt es vom Herausgeber noch keine Antwort.',
  },

  related: {
    heading: 'Mehr zum Thema',
  },

  safety: {
    crisis: 'Hilfe in einer Krise',
    danger: 'Wenn jetzt jemand in Gefahr ist:',
    localEmergency: 'Rufen Sie die Notrufnummer des Ortes an, an dem Sie sind.',
    talk: 'Wenn Sie daran denken, sich etwas anzutun, müssen Sie damit nicht allein bleiben. Sprechen Sie mit jemandem, dem Sie vertrauen, oder bitten Sie in einer Arztpraxis oder bei einem Krisentelefon dort, wo Sie leben, um Hilfe.',
    call: (number) => `${number} anrufen`,
    text: (number) => `SMS an ${number} senden`,
    textWord: (word, number) => `${word} per SMS an ${number} senden`,
    chat: (site) => `Chat auf ${site}`,
    purpose: {
      crisis: 'Gedanken an Suizid, eine seelische Krise oder Sorge um jemanden.',
      texting: 'Jede Krise, per Textnachricht.',
      treatment: 'Wo es Behandlung für die seelische Gesundheit oder bei Substanzkonsum gibt.',
      poison: 'Zu viel von einem Medikament, ein falsches Medikament oder eine andere Vergiftung.',
    },
    always: 'Tag und Nacht.',
    bilingual: 'Tag und Nacht, auf Englisch und Spanisch.',
    sources: 'Quellen:',
    checked: (date) => `Geprüft am ${date}.`,
    disclaimer: 'Zu diesen Informationen',
    general:
      'Dies sind allgemeine Informationen und kein ärztlicher Rat. Sie ersetzen nicht das Gespräch mit einer Fachperson, die Sie kennt. Fragen Sie nach, bevor Sie eine Behandlung beginnen, ändern oder beenden.',
    topics: {
      ketamine:
        'Die US-amerikanische Arzneimittelbehörde FDA hat Ketamin für keine psychiatrische Erkrankung zugelassen. Im Oktober 2023 warnte sie vor Ketamin, das Apotheken eigens zubereiten, besonders wenn es zu Hause eingenommen wird und keine medizinische Fachperson auf Probleme achtet.',
    },
  },

  signup: {
    heading: 'Neue Artikel per E-Mail erhalten',
    email: 'E-Mail-Adresse',
    submit: 'Anmelden',
    sending: 'Wird gesendet\u00a0…',
    privacy: 'Wie Ihre Adresse verwendet wird',
    subscribed: 'Vielen Dank. Sie sind angemeldet.',
    pending:
      'Fast fertig. Bitte öffnen Sie die E-Mail, die wir Ihnen gerade geschickt haben, und bestätigen Sie Ihre Anmeldung.',
    emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    emailInvalid: 'Das sieht noch nicht nach einer E-Mail-Adresse aus. Ein Beispiel: name@example.com',
    consentMissing:
      'Bitte setzen Sie das Häkchen, wenn Sie einverstanden sind. Ohne Ihr Einverständnis dürfen wir Ihnen nicht schreiben.',
    optional: (label) => `${label} (freiwillig)`,
    choose: 'Bitte wählen',
    fieldMissing: 'Bitte füllen Sie dieses Feld aus.',
    choiceMissing: 'Bitte wählen Sie etwas aus.',
    tickMissing: 'Bitte setzen Sie dieses Häkchen, um fortzufahren.',
    fieldInvalid: 'Bitte prüfen Sie diese Angabe.',
    sender: 'Absender:',
    tooFast: 'Das ging schnell. Bitte drücken Sie noch einmal auf die Schaltfläche.',
    invalid: 'Bitte prüfen Sie, was oben markiert ist.',
    rejected: 'Der Anmeldedienst hat das nicht angenommen. Ihre Eingaben sind noch da.',
    'rate-limited':
      'Gerade melden sich viele Menschen an. Bitte versuchen Sie es in einer Minute noch einmal.',
    network:
      'Der Anmeldedienst war nicht zu erreichen. Ihre Eingaben sind noch da; bitte versuchen Sie es noch einmal.',
    unknown:
      'Wir wissen nicht, ob Ihre Anmeldung angekommen ist. Sie können es noch einmal versuchen: Schlimmstenfalls kommt sie zweimal an.',
    unavailable: 'Auf dieser Seite ist keine Anmeldung möglich.',
    leaveEmpty: 'Dieses Feld bitte leer lassen',
  },
};
