/** German. An ellipsis that stands for left-out words has a space before it. */
import type { Locale } from './strings.js';

const months = ',Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember'.split(
  ',',
);

export const de: Locale = {
  lang: 'de',
  date: ({ year, month, day }) => `${day}. ${months[month] ?? ''} ${year}`,

  failed: 'Das konnte gerade nicht geladen werden.',
  retry: 'Noch einmal versuchen',
  retrying: 'Neuer Versuch läuft\u00a0…',
  empty: 'Hier gibt es noch keine Inhalte.',
  withdrawn: 'Der Herausgeber hat diesen Inhalt zurückgezogen.',
  stale: (minutes) =>
    `Das konnte gerade nicht aktualisiert werden. Sie lesen den Stand von vor ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,

  by: (name) => `Von ${name}`,
  published: 'Veröffentlicht am',
  updated: 'Aktualisiert am',
  minutes: (count) => `${count}\u00a0Min. Lesezeit`,

  article: {
    reviewed: 'Medizinisch geprüft am',
    reviewedBy: (name) => `von ${name}`,
    contents: 'In diesem Artikel',
    original: (site) => `Original auf ${site} lesen`,
    embed: (title) => `„${title}“ öffnen`,
    notice: { info: 'Hinweis.', warning: 'Wichtig.', safety: 'Zu Ihrer Sicherheit.' },
  },

  comparison: {
    loading: 'Wird geladen\u00a0…',
    sources: 'Quellen',
    source: (number) => `Quelle ${number}`,
    asOf: (date) => `Stand: ${date}`,
    level: (step, of) => `Stufe ${step} von ${of}`,
    uncited: 'ohne Quellenangabe',
    noValue: 'keine Angabe',
  },

  related: {
    heading: 'Mehr zum Thema',
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
    invalid: 'Bitte prüfen Sie, was oben markiert ist.',
    rejected: 'Der Anmeldedienst hat das nicht angenommen. Ihre Eingaben sind noch da.',
    'rate-limited':
      'Gerade melden sich viele Menschen an. Bitte versuchen Sie es in einer Minute noch einmal.',
    network:
      'Der Anmeldedienst war nicht zu erreichen. Ihre Eingaben sind noch da; bitte versuchen Sie es noch einmal.',
    unknown:
      'Wir wissen nicht, ob Ihre Anmeldung angekommen ist. Sie können es ohne Bedenken noch einmal versuchen.',
    unavailable: 'Auf dieser Seite ist keine Anmeldung möglich.',
    leaveEmpty: 'Dieses Feld bitte leer lassen',
  },
};
