import type { Locale } from './strings.js';

const months =
  ',enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre'.split(',');

export const es: Locale = {
  lang: 'es',
  date: ({ year, month, day }) => `${day} de ${months[month] ?? ''} de ${year}`,

  failed: 'No se ha podido cargar este contenido.',
  retry: 'Intentar de nuevo',
  retrying: 'Intentando de nuevo…',
  empty: 'Todavía no hay nada que mostrar aquí.',
  withdrawn: 'La editorial ha retirado este contenido.',
  stale: (minutes) =>
    `No se ha podido actualizar ahora. Está leyendo lo que se cargó hace ${minutes || 'menos de 1'} min.`,

  by: (name) => `Por ${name}`,
  published: 'Publicado el',
  updated: 'Actualizado el',
  minutes: (count) => `${count}\u00a0min de lectura`,

  article: {
    reviewed: 'Revisión médica el',
    reviewedBy: (name) => `por ${name}`,
    reviewDue: (date) => `Próxima revisión prevista para el ${date}`,
    reviewWasDue: (date) => `La revisión estaba prevista para el ${date}`,
    notReviewed: 'No consta ninguna revisión médica de este artículo',
    contents: 'En este artículo',
    original: (site) => `Leer el original en ${site}`,
    embed: (title) => `Abrir «${title}»`,
    scrolls: 'Se desplaza hacia los lados',
    notice: { info: 'Nota.', warning: 'Importante.', safety: 'Información de seguridad.' },
  },

  comparison: {
    loading: 'Cargando…',
    sources: 'Fuentes',
    source: (number) => `Fuente ${number}`,
    cited: (source, place, of) =>
      `Volver a donde se cita la fuente ${source}${of > 1 ? ` (${place} de ${of})` : ''}`,
    asOf: (date) => `Datos a ${date}`,
    level: (step, of) => `nivel ${step} de ${of}`,
    uncited: 'no se indica la fuente',
    noValue: 'no se indica',
    options: 'Opciones de esta comparación',
    view: { table: 'Tabla', chart: 'Gráfico' },
    copy: 'Copiar como texto',
    copied: 'Copiado. Puede pegarlo en un documento o en una hoja de cálculo.',
    notCopied: 'Esta página no puede copiar por usted. Puede seleccionar la tabla y copiarla.',
    csv: 'Descargar como CSV',
    saved: (file) => `Ha empezado la descarga de ${file}.`,
  },

  carousel: {
    previous: 'Artículos anteriores',
    next: 'Artículos siguientes',
  },

  latest: {
    heading: 'Artículos más recientes',
    more: 'Mostrar más artículos',
    loading: 'Cargando…',
    added: (count, total) => `${count} ${count === 1 ? 'artículo' : 'artículos'} más, ${total} en total.`,
    noneYet: 'No se ha encontrado nada hasta ahora. Puede haber algo entre los artículos más antiguos.',
    all: (count) =>
      count === 1 ? 'Este es el único artículo aquí.' : `Estos son los ${count} artículos que hay aquí.`,
    end: 'No hay más artículos.',
  },

  faq: {
    search: 'Buscar en estas preguntas',
    found: (count, of) => `${count} de ${of} preguntas`,
    nothing: (query) => `Ninguna pregunta ni respuesta contiene «${query}».`,
    showAll: 'Mostrar todas las preguntas',
    openAll: 'Abrir todas las respuestas',
    closeAll: 'Cerrar todas las respuestas',
    unanswered: 'La editorial todavía no ha respondido a esta pregunta.',
  },

  related: {
    heading: 'Artículos relacionados',
  },

  safety: {
    crisis: 'Ayuda en una crisis',
    danger: 'Si alguien está en peligro ahora mismo:',
    localEmergency: 'llame al número de emergencias del lugar donde está.',
    talk: 'Si piensa en hacerse daño, no tiene que pasar por esto a solas. Dígaselo a alguien de confianza, o pida ayuda a un médico o a una línea de crisis del lugar donde vive.',
    call: (number) => `Llame al ${number}`,
    text: (number) => `Envíe un mensaje al ${number}`,
    textWord: (word, number) => `Envíe ${word} al ${number}`,
    chat: (site) => `Chat en ${site}`,
    purpose: {
      crisis: 'Pensamientos de suicidio, una crisis emocional o preocupación por otra persona.',
      texting: 'Cualquier crisis, por mensaje de texto.',
      treatment: 'Dónde encontrar tratamiento de salud mental o por consumo de sustancias.',
      poison: 'Demasiado medicamento, un medicamento equivocado o cualquier otra intoxicación.',
    },
    always: 'Día y noche.',
    bilingual: 'Día y noche, en inglés y en español.',
    sources: 'Fuentes:',
    checked: (date) => `Comprobado el ${date}.`,
    disclaimer: 'Sobre esta información',
    general:
      'Es información general, no un consejo médico. No sustituye la conversación con un profesional que le conozca. Pregunte antes de empezar, cambiar o dejar un tratamiento.',
    topics: {
      ketamine:
        'La FDA, la agencia de medicamentos de Estados Unidos, no ha aprobado la ketamina para ningún trastorno psiquiátrico. En octubre de 2023 advirtió sobre la ketamina de formulación magistral, sobre todo cuando se toma en casa y no hay ningún profesional que vigile lo que pueda pasar.',
    },
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
    optional: (label) => `${label} (opcional)`,
    choose: 'Elija una opción',
    fieldMissing: 'Rellene este campo.',
    choiceMissing: 'Elija una opción.',
    tickMissing: 'Marque esta casilla para continuar.',
    fieldInvalid: 'Revise este dato.',
    sender: 'Remitente:',
    tooFast: 'Ha sido muy rápido. Pulse el botón una vez más.',
    invalid: 'Revise lo que está marcado arriba.',
    rejected: 'El servicio de suscripción no ha aceptado el envío. Lo que escribió sigue aquí.',
    'rate-limited': 'Muchas personas se están suscribiendo ahora. Inténtelo de nuevo dentro de un minuto.',
    network:
      'No hemos podido conectar con el servicio de suscripción. Lo que escribió sigue aquí; inténtelo de nuevo.',
    unknown:
      'No sabemos si su suscripción ha llegado. Puede intentarlo de nuevo: en el peor de los casos, llegará dos veces.',
    unavailable: 'La suscripción no está disponible en esta página.',
    leaveEmpty: 'Deje este campo vacío',
  },
};
