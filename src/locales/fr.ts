/** French. A space that must not break stands before `;` and `:`, and inside `« »`. */
import type { Locale } from './strings.js';

const months = ',janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(
  ',',
);

export const fr: Locale = {
  lang: 'fr',
  date: ({ year, month, day }) => `${day === 1 ? '1er' : day} ${months[month] ?? ''} ${year}`,

  failed: 'Ce contenu n’a pas pu être chargé pour le moment.',
  retry: 'Réessayer',
  retrying: 'Nouvel essai en cours…',
  empty: 'Il n’y a encore rien à afficher ici.',
  withdrawn: 'L’éditeur a retiré ce contenu.',
  stale: (minutes) =>
    `La mise à jour n’a pas pu se faire. Vous lisez ce qui a été chargé il y a ${minutes}\u00a0min.`,

  by: (name) => `Par ${name}`,
  published: 'Publié le',
  updated: 'Mis à jour le',
  minutes: (count) => `${count}\u00a0min de lecture`,

  article: {
    reviewed: 'Révision médicale le',
    reviewedBy: (name) => `par ${name}`,
    contents: 'Dans cet article',
    original: (site) => `Lire l’original sur ${site}`,
    embed: (title) => `Ouvrir «\u00a0${title}\u00a0»`,
    notice: { info: 'À noter.', warning: 'Important.', safety: 'Informations de sécurité.' },
  },

  comparison: {
    loading: 'Chargement…',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    asOf: (date) => `Données au ${date}`,
    level: (step, of) => `niveau ${step} sur ${of}`,
    uncited: 'source non indiquée',
    noValue: 'non précisé',
  },

  related: {
    heading: 'À lire aussi',
  },

  signup: {
    heading: 'Recevez les nouveaux articles par e-mail',
    email: 'Adresse e-mail',
    submit: 'S’inscrire',
    sending: 'Envoi en cours…',
    privacy: 'Comment votre adresse est utilisée',
    subscribed: 'Merci. Votre inscription est enregistrée.',
    pending:
      'C’est presque fini. Ouvrez l’e-mail que nous venons de vous envoyer et confirmez votre inscription.',
    emailMissing: 'Saisissez votre adresse e-mail.',
    emailInvalid: 'Ceci ne ressemble pas encore à une adresse e-mail. Exemple\u00a0: nom@example.com',
    consentMissing:
      'Cochez la case si vous êtes d’accord. Sans votre accord, nous ne pouvons pas vous écrire.',
    invalid: 'Vérifiez ce qui est signalé ci-dessus.',
    rejected: 'Le service d’inscription n’a pas accepté cet envoi. Ce que vous avez saisi est toujours là.',
    'rate-limited': 'Beaucoup de personnes s’inscrivent en ce moment. Réessayez dans une minute.',
    network:
      'Nous n’avons pas pu joindre le service d’inscription. Ce que vous avez saisi est toujours là\u202f; vous pouvez réessayer.',
    unknown: 'Nous ne savons pas si votre inscription est arrivée. Vous pouvez réessayer sans risque.',
    unavailable: 'L’inscription n’est pas disponible sur cette page.',
    leaveEmpty: 'Laissez ce champ vide',
  },
};
