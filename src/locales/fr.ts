/** French. A space that must not break stands before `;` and `:`, and inside `« »`. */
import type { Locale } from './strings.js';

const months = ',janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(
  ',',
);

export const fr: Locale = {
  lang: 'fr',
  date: ({ year, month, day }) => `${day === 1 ? '1er' : day} ${months[month] ?? ''} ${year}`,

  failed: 'Ce contenu n’a pas pu être chargé.',
  retry: 'Réessayer',
  retrying: 'Nouvel essai en cours…',
  empty: 'Il n’y a encore rien à afficher ici.',
  withdrawn: 'L’éditeur a retiré ce contenu.',
  stale: (minutes) =>
    `La mise à jour n’a pas pu se faire. Vous lisez ce qui a été chargé il y a ${minutes ? `${minutes}\u00a0min` : 'moins d’une minute'}.`,

  by: (name) => `Par ${name}`,
  published: 'Publié le',
  updated: 'Mis à jour le',
  minutes: (count) => `${count}\u00a0min de lecture`,

  article: {
    reviewed: 'Révision médicale le',
    reviewedBy: (name) => `par ${name}`,
    reviewDue: (date) => `Prochaine révision prévue le ${date}`,
    reviewWasDue: (date) => `La révision était prévue le ${date}`,
    notReviewed: 'Aucune révision médicale de cet article n’est enregistrée',
    contents: 'Dans cet article',
    original: (site) => `Lire l’original sur ${site}`,
    embed: (title) => `Ouvrir «\u00a0${title}\u00a0»`,
    scrolls: 'Défilement horizontal possible',
    notice: { info: 'À noter.', warning: 'Important.', safety: 'Informations de sécurité.' },
  },

  comparison: {
    loading: 'Chargement…',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    cited: (source, place, of) =>
      `Revenir à l’endroit où la source ${source} est citée${of > 1 ? ` (${place} sur ${of})` : ''}`,
    asOf: (date) => `Données au ${date}`,
    level: (step, of) => `niveau ${step} sur ${of}`,
    uncited: 'source non indiquée',
    noValue: 'non précisé',
    options: 'Options de cette comparaison',
    view: { table: 'Tableau', chart: 'Graphique' },
    copy: 'Copier comme texte',
    copied: 'Copié. Vous pouvez le coller dans un document ou une feuille de calcul.',
    notCopied:
      'Cette page ne peut pas copier à votre place. Vous pouvez sélectionner le tableau et le copier.',
    csv: 'Télécharger en CSV',
    saved: (file) => `Le téléchargement de ${file} a commencé.`,
  },

  carousel: {
    previous: 'Articles précédents',
    next: 'Articles suivants',
  },

  latest: {
    heading: 'Derniers articles',
    more: 'Afficher plus d’articles',
    loading: 'Chargement…',
    added: (count, total) => `${count} ${count > 1 ? 'articles' : 'article'} de plus, ${total} en tout.`,
    noneYet: 'Rien pour l’instant. Il y a peut-être quelque chose parmi les articles plus anciens.',
    all: (count) =>
      count === 1 ? 'C’est le seul article ici.' : `Les ${count} articles sont tous affichés.`,
    end: 'Il n’y a pas d’autre article.',
  },

  faq: {
    search: 'Chercher dans ces questions',
    found: (count, of) => `${count} ${count > 1 ? 'questions' : 'question'} sur ${of}`,
    nothing: (query) => `Aucune question ni réponse ne contient «\u00a0${query}\u00a0».`,
    showAll: 'Afficher toutes les questions',
    openAll: 'Ouvrir toutes les réponses',
    closeAll: 'Fermer toutes les réponses',
    unanswered: 'L’éditeur n’a pas encore répondu à cette question.',
  },

  related: {
    heading: 'À lire aussi',
  },

  safety: {
    crisis: 'De l’aide en cas de crise',
    danger: 'Si quelqu’un est en danger maintenant\u00a0:',
    localEmergency: 'appelez le numéro d’urgence du lieu où vous êtes.',
    talk: 'Si vous pensez à vous faire du mal, vous n’avez pas à traverser cela sans aide. Parlez-en à une personne de confiance, ou demandez de l’aide à un médecin ou à une ligne d’écoute là où vous vivez.',
    call: (number) => `Appelez le ${number}`,
    text: (number) => `Envoyez un SMS au ${number}`,
    textWord: (word, number) => `Envoyez ${word} par SMS au ${number}`,
    chat: (site) => `Discussion en ligne sur ${site}`,
    purpose: {
      crisis: 'Pensées suicidaires, détresse psychologique ou inquiétude pour quelqu’un.',
      texting: 'Toute situation de crise, par SMS.',
      treatment: 'Où trouver un traitement pour la santé mentale ou la consommation de substances.',
      poison: 'Trop d’un médicament, un mauvais médicament ou toute autre intoxication.',
    },
    always: 'Jour et nuit.',
    bilingual: 'Jour et nuit, en anglais et en espagnol.',
    sources: 'Sources\u00a0:',
    checked: (date) => `Vérifié le ${date}.`,
    disclaimer: 'À propos de ces informations',
    general:
      'Ces informations sont générales et ne sont pas un avis médical. Elles ne remplacent pas un échange avec un professionnel de santé qui vous connaît. Demandez conseil avant de commencer, de modifier ou d’arrêter un traitement.',
    topics: {
      ketamine:
        'L’agence américaine des médicaments, la Food and Drug Administration (FDA), n’a approuvé la kétamine pour aucun trouble psychiatrique. En octobre 2023, elle a mis en garde contre les préparations de kétamine réalisées en pharmacie, en particulier lorsqu’elles sont prises à domicile, sans professionnel de santé pour surveiller d’éventuels problèmes.',
    },
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
    optional: (label) => `${label} (facultatif)`,
    choose: 'Choisissez',
    fieldMissing: 'Remplissez ce champ.',
    choiceMissing: 'Choisissez une option.',
    tickMissing: 'Cochez cette case pour continuer.',
    fieldInvalid: 'Vérifiez ce champ.',
    sender: 'Expéditeur\u00a0:',
    tooFast: 'C’était rapide. Appuyez encore une fois sur le bouton.',
    invalid: 'Vérifiez ce qui est signalé ci-dessus.',
    rejected: 'Le service d’inscription n’a pas accepté cet envoi. Ce que vous avez saisi est toujours là.',
    'rate-limited': 'Beaucoup de personnes s’inscrivent en ce moment. Réessayez dans une minute.',
    network:
      'Nous n’avons pas pu joindre le service d’inscription. Ce que vous avez saisi est toujours là\u202f; vous pouvez réessayer.',
    unknown:
      'Nous ne savons pas si votre inscription est arrivée. Vous pouvez réessayer\u00a0: au pire, elle arrivera deux fois.',
    unavailable: 'L’inscription n’est pas disponible sur cette page.',
    leaveEmpty: 'Laissez ce champ vide',
  },
};
