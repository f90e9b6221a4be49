import type { Locale } from './strings.js';

const months =
  ',enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre'.split(',');

export const es: Locale = {
  lang: 'es',
  date: ({ year, month, day }) => `${day} de ${months[month] ?? ''} de ${year}`,

  failed: 'No se ha podido cargar en este momento.',
  retry: 'Intentar de nuevo',
  retrying: 'Intentando de nuevo…',
  empty: 'Todavía no hay nada que mostrar aquí.',
  withdrawn: 'La editorial ha retirado este contenido.',
  stale: (minutes) => `No se ha podido actualizar ahora. Está leyendo lo que se cargó hace ${minutes} min.`,

  by: (name) => `Por ${name}`,
  published: 'Publicado el',
  updated: 'Actualizado el',
  minutes: (count) => `${count} min de lectura`,

  article: {
    reviewed: 'Revisión médica el',
    reviewedBy: (name) => `por ${name}`,
    contents: 'En este artículo',
    original: (site) => `Leer el original en ${site}`,
    embed: (title) => `Abrir «${title}»`,
    notice: { info: 'Nota.', warning: 'Importante.', safety: 'Información de seguridad.' },
  },

  comparison: {
    loading: 'Cargando…',
    sources: 'Fuentes',
    source: (number) => `Fuente ${number}`,
    asOf: (date) => `Datos a ${date}`,
    level: (step, of) => `nivel ${step} de ${of}`,
    uncited: 'no se indica la fuente',
    noValue: 'no se indica',
  },

  related: {
    heading: 'Artículos relacionados',
  },

  signup: {
    heading: 'Reciba los artículos nuevos por correo',
    email: 'Correo electrónico',
    submit: 'Suscribirse',
    sending: 'Enviando…',
    privacy: 'Cómo se usa su dirección',
    subscribed: 'Gracias. Su suscripción está hecha.',
    pending: 'Ya casi está. Abra el correo que acabamos de enviarle y confirme la suscripción.',
    emailMissing: 'Escriba su correo electrónico.',
    emailInvalid:
      'Esto todavía no parece una dirección de correo electrónico. Un ejemplo: nombre@example.com',
    consentMissing: 'Marque la casilla si está de acuerdo. Sin su consentimiento no podemos escribirle.',
    invalid: 'Revise lo que está marcado arriba.',
    rejected: 'El servicio de suscripción no ha aceptado el envío. Lo que escribió sigue aquí.',
    'rate-limited': 'Muchas personas se están suscribiendo ahora. Inténtelo de nuevo dentro de un minuto.',
    network:
      'No hemos podido conectar con el servicio de suscripción. Lo que escribió sigue aquí; inténtelo de nuevo.',
    unknown: 'No sabemos si su suscripción ha llegado. Puede intentarlo de nuevo sin problema.',
    unavailable: 'La suscripción no está disponible en esta página.',
    leaveEmpty: 'Deje este campo vacío',
  },
};
