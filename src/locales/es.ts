import type { Locale } from './strings.js';

const months =
  'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre'.split(',');

export const es: Locale = {
  lang: 'es',
  date: ({ year, month, day }) => `${String(day)} de ${months[month - 1] ?? ''} de ${String(year)}`,

  failed: 'No se ha podido cargar en este momento.',
  retry: 'Intentar de nuevo',
  retrying: 'Intentando de nuevo…',
  empty: 'Todavía no hay nada que mostrar aquí.',
  withdrawn: 'La editorial ha retirado este contenido.',
  stale: (minutes) =>
    `No se ha podido actualizar ahora. Está leyendo lo que se cargó hace ${String(minutes)} min.`,

  by: (name) => `Por ${name}`,
  published: 'Publicado',
  updated: 'Actualizado',
  minutes: (count) => `${String(count)} min de lectura`,

  article: {
    reviewed: 'Revisión médica',
    reviewedBy: (name) => `por ${name}`,
    contents: 'En este artículo',
    original: (site) => `Leer el original en ${site}`,
    embed: (title) => `Abrir «${title}»`,
    notice: { info: 'Nota', warning: 'Tenga en cuenta', safety: 'Información de seguridad' },
  },

  comparison: {
    loading: 'Cargando…',
    sources: 'Fuentes',
    source: (number) => `Fuente ${String(number)}`,
    asOf: (date) => `A fecha de ${date}`,
    level: (step, of) => `nivel ${String(step)} de ${String(of)}`,
    uncited: 'sin fuente',
    noValue: 'sin datos',
  },

  carousel: {
    previous: 'Artículos anteriores',
    next: 'Artículos siguientes',
  },

  latest: {
    heading: 'Artículos más recientes',
    more: 'Mostrar más artículos',
    loading: 'Cargando…',
    added: (count, total) =>
      `${String(count)} ${count === 1 ? 'artículo' : 'artículos'} más, ${String(total)} en total.`,
    noneYet: 'No se ha encontrado nada hasta ahora. Puede haber algo entre los artículos más antiguos.',
    all: (count) =>
      count === 1
        ? 'Este es el único artículo aquí.'
        : `Estos son los ${String(count)} artículos que hay aquí.`,
    end: 'No hay más artículos.',
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
    subscribed: 'Gracias. Ya está suscrito.',
    pending: 'Ya casi está. Abra el correo que le acabamos de enviar y confirme.',
    emailMissing: 'Escriba su correo electrónico.',
    emailInvalid: 'Todavía no parece un correo electrónico. Un ejemplo: nombre@example.com',
    consentMissing: 'Marque la casilla si está de acuerdo. Sin ella no podemos escribirle.',
    invalid: 'Revise lo que está marcado arriba.',
    rejected: 'El servicio de suscripción no lo ha aceptado. No se ha perdido nada de lo que escribió.',
    'rate-limited': 'Muchas personas se están suscribiendo ahora. Inténtelo de nuevo dentro de un minuto.',
    network:
      'No hemos podido conectar con el servicio. No se ha perdido nada de lo que escribió; inténtelo de nuevo.',
    unknown: 'No sabemos si ha llegado. Puede intentarlo de nuevo sin problema.',
    unavailable: 'La suscripción no está disponible en esta página.',
    leaveEmpty: 'Deje este campo vacío',
  },
};
