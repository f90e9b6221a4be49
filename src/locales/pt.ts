/** Portuguese, in Brazil’s usage. */
import type { Locale } from './strings.js';

const months =
  ',janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro'.split(',');

export const pt: Locale = {
  lang: 'pt',
  date: ({ year, month, day }) => `${day === 1 ? '1º' : day} de ${months[month] ?? ''} de ${year}`,

  failed: 'Não foi possível carregar este conteúdo agora.',
  retry: 'Tentar de novo',
  retrying: 'Tentando de novo…',
  empty: 'Ainda não há nada para mostrar aqui.',
  withdrawn: 'Quem publicou este conteúdo o retirou.',
  stale: (minutes) =>
    `Não foi possível atualizar agora. Você está lendo o que foi carregado há ${minutes} min.`,

  by: (name) => `Por ${name}`,
  published: 'Publicado em',
  updated: 'Atualizado em',
  minutes: (count) => `${count} min de leitura`,

  article: {
    reviewed: 'Revisão médica em',
    reviewedBy: (name) => `por ${name}`,
    contents: 'Neste artigo',
    original: (site) => `Ler o original em ${site}`,
    embed: (title) => `Abrir “${title}”`,
    notice: { info: 'Observação.', warning: 'Importante.', safety: 'Informações de segurança.' },
  },

  comparison: {
    loading: 'Carregando…',
    sources: 'Fontes',
    source: (number) => `Fonte ${number}`,
    asOf: (date) => `Dados de ${date}`,
    level: (step, of) => `nível ${step} de ${of}`,
    uncited: 'sem fonte indicada',
    noValue: 'não informado',
  },

  related: {
    heading: 'Artigos relacionados',
  },

  signup: {
    heading: 'Receba novos artigos por e-mail',
    email: 'Endereço de e-mail',
    submit: 'Fazer inscrição',
    sending: 'Enviando…',
    privacy: 'Como seu endereço é usado',
    subscribed: 'Inscrição feita. Agradecemos o seu interesse.',
    pending: 'Falta pouco. Abra o e-mail que acabamos de enviar e confirme a inscrição.',
    emailMissing: 'Digite seu endereço de e-mail.',
    emailInvalid: 'Isto ainda não parece um endereço de e-mail. Um exemplo: nome@example.com',
    consentMissing: 'Marque a caixa se você concordar. Sem isso, não podemos escrever para você.',
    invalid: 'Confira o que está marcado acima.',
    rejected: 'O serviço de inscrição não aceitou o envio. O que você digitou continua aqui.',
    'rate-limited': 'Muitas pessoas estão se inscrevendo agora. Tente de novo em um minuto.',
    network:
      'Não foi possível contatar o serviço de inscrição. O que você digitou continua aqui; tente de novo.',
    unknown: 'Não sabemos se a sua inscrição chegou. Você pode tentar de novo sem problema.',
    unavailable: 'A inscrição não está disponível nesta página.',
    leaveEmpty: 'Deixe este campo vazio',
  },
};
