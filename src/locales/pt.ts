/** Portuguese, in Brazil’s usage. */
import type { Locale } from './strings.js';

const months =
  ',janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro'.split(',');

export const pt: Locale = {
  lang: 'pt',
  date: ({ year, month, day }) => `${day === 1 ? '1º' : day} de ${months[month] ?? ''} de ${year}`,

  failed: 'Não foi possível carregar este conteúdo.',
  retry: 'Tentar de novo',
  retrying: 'Tentando de novo…',
  empty: 'Ainda não há nada para mostrar aqui.',
  withdrawn: 'Quem publicou este conteúdo o retirou.',
  stale: (minutes) =>
    `Não foi possível atualizar agora. Você está lendo o que foi carregado há ${minutes || 'menos de 1'} min.`,

  by: (name) => `Por ${name}`,
  published: 'Publicado em',
  updated: 'Atualizado em',
  minutes: (count) => `${count}\u00a0min de leitura`,

  article: {
    reviewed: 'Revisão médica em',
    reviewedBy: (name) => `por ${name}`,
    reviewDue: (date) => `Próxima revisão prevista para ${date}`,
    reviewWasDue: (date) => `A revisão estava prevista para ${date}`,
    notReviewed: 'Não há registro de revisão médica deste artigo',
    contents: 'Neste artigo',
    original: (site) => `Ler o original em ${site}`,
    embed: (title) => `Abrir “${title}”`,
    scrolls: 'Pode ser rolado para os lados',
    notice: { info: 'Observação.', warning: 'Importante.', safety: 'Informações de segurança.' },
  },

  comparison: {
    loading: 'Carregando…',
    sources: 'Fontes',
    source: (number) => `Fonte ${number}`,
    cited: (source, place, of) =>
      `Voltar ao ponto em que a fonte ${source} é citada${of > 1 ? ` (${place} de ${of})` : ''}`,
    asOf: (date) => `Dados de ${date}`,
    level: (step, of) => `nível ${step} de ${of}`,
    uncited: 'sem fonte indicada',
    noValue: 'não informado',
    options: 'Opções desta comparação',
    view: { table: 'Tabela', chart: 'Gráfico' },
    copy: 'Copiar como texto',
    copied: 'Copiado. Você pode colar em um documento ou em uma planilha.',
    notCopied: 'Esta página não pode copiar por você. Você pode selecionar a tabela e copiá-la.',
    csv: 'Baixar como CSV',
    saved: (file) => `O download de ${file} começou.`,
  },

  carousel: {
    previous: 'Artigos anteriores',
    next: 'Próximos artigos',
  },

  latest: {
    heading: 'Artigos mais recentes',
    more: 'Mostrar mais artigos',
    loading: 'Carregando…',
    added: (count, total) => `Mais ${count} ${count === 1 ? 'artigo' : 'artigos'}, ${total} no total.`,
    noneYet: 'Nada encontrado até agora. Pode haver algo entre os artigos mais antigos.',
    all: (count) =>
      count === 1 ? 'Este é o único artigo aqui.' : `Estes são todos os ${count} artigos daqui.`,
    end: 'Não há mais artigos.',
  },

  faq: {
    search: 'Buscar nestas perguntas',
    found: (count, of) => `${count} de ${of} perguntas`,
    nothing: (query) => `Nenhuma pergunta ou resposta contém “${query}”.`,
    showAll: 'Mostrar todas as perguntas',
    openAll: 'Abrir todas as respostas',
    closeAll: 'Fechar todas as respostas',
    unanswered: 'A editora ainda não respondeu a esta pergunta.',
  },

  related: {
    heading: 'Artigos relacionados',
  },

  safety: {
    crisis: 'Ajuda em uma crise',
    danger: 'Se alguém está em perigo agora:',
    localEmergency: 'ligue para o número de emergência do lugar onde você está.',
    talk: 'Se você está pensando em se machucar, não precisa passar por isso sem apoio. Conte a alguém de confiança ou peça ajuda a um médico ou a uma linha de apoio em crises onde você mora.',
    call: (number) => `Ligue para ${number}`,
    text: (number) => `Envie uma mensagem de texto para ${number}`,
    textWord: (word, number) => `Envie ${word} por mensagem de texto para ${number}`,
    chat: (site) => `Chat em ${site}`,
    purpose: {
      crisis: 'Pensamentos de suicídio, uma crise emocional ou preocupação com alguém.',
      texting: 'Qualquer crise, por mensagem de texto.',
      treatment: 'Onde encontrar tratamento de saúde mental ou para o uso de substâncias.',
      poison: 'Excesso de um medicamento, medicamento errado ou qualquer outra intoxicação.',
    },
    always: 'Dia e noite.',
    bilingual: 'Dia e noite, em inglês e espanhol.',
    sources: 'Fontes:',
    checked: (date) => `Verificado em ${date}.`,
    disclaimer: 'Sobre estas informações',
    general:
      'Estas informações são gerais e não são orientação médica. Elas não substituem a conversa com um profissional de saúde que conheça você. Pergunte antes de começar, mudar ou interromper qualquer tratamento.',
    topics: {
      ketamine:
        'A agência de medicamentos dos Estados Unidos, a Food and Drug Administration (FDA), não aprovou a cetamina para nenhum transtorno psiquiátrico. Em outubro de 2023, ela alertou sobre a cetamina manipulada, principalmente quando é usada em casa e não há um profissional de saúde para acompanhar possíveis problemas.',
    },
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
    optional: (label) => `${label} (opcional)`,
    choose: 'Escolha uma opção',
    fieldMissing: 'Preencha este campo.',
    choiceMissing: 'Escolha uma opção.',
    tickMissing: 'Marque esta caixa para continuar.',
    fieldInvalid: 'Confira este campo.',
    sender: 'Remetente:',
    tooFast: 'Foi bem rápido. Pressione o botão mais uma vez.',
    invalid: 'Confira o que está marcado acima.',
    rejected: 'O serviço de inscrição não aceitou o envio. O que você digitou continua aqui.',
    'rate-limited': 'Muitas pessoas estão se inscrevendo agora. Tente de novo em um minuto.',
    network:
      'Não foi possível contatar o serviço de inscrição. O que você digitou continua aqui; tente de novo.',
    unknown:
      'Não sabemos se a sua inscrição chegou. Você pode tentar de novo: na pior das hipóteses, ela chega duas vezes.',
    unavailable: 'A inscrição não está disponível nesta página.',
    leaveEmpty: 'Deixe este campo vazio',
  },
};
