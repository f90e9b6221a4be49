/** Read by people who may be in danger: short, plain, what to do before anything else. */
export const safety = {
  crisis: 'Help in a crisis',
  /** What follows is a link that calls, or `localEmergency`. */
  danger: 'If anyone is in danger right now:',
  localEmergency: 'call the emergency number of the place where you are.',
  talk: 'If you are thinking of hurting yourself, you do not have to be alone with it. Tell someone you trust, or ask a doctor or a crisis line where you live for help.',
  call: (number: string): string => `Call ${number}`,
  text: (number: string): string => `Text ${number}`,
  textWord: (word: string, number: string): string => `Text ${word} to ${number}`,
  chat: (site: string): string => `Chat at ${site}`,
  purpose: {
    crisis: 'Thoughts of suicide, an emotional crisis, or worry about someone.',
    texting: 'Any crisis, by text message.',
    treatment: 'Where to find treatment for mental health or substance use.',
    poison: 'Too much of a medicine, a wrong one, or any other poisoning.',
  },
  always: 'Day and night.',
  bilingual: 'Day and night, in English and Spanish.',
  sources: 'Sources:',
  checked: (date: string): string => `Checked on ${date}.`,
  disclaimer: 'About this information',
  general:
    'This is general information, not medical advice. It cannot replace talking with a clinician who knows you. Ask before you start, change or stop any treatment.',
  topics: {
    ketamine:
      'The US Food and Drug Administration (FDA) has not approved ketamine for any psychiatric disorder. In October 2023 it warned about compounded ketamine, in particular where it is taken at home and no health care provider is there to watch for problems.',
  },
};
