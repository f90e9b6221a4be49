import { expect } from '@open-wc/testing';
import { readSignupFields } from '../../src/content/index.js';
import { newBase, warningsOf } from './support.js';

const field = (more: object = {}) => ({ name: 'first-name', type: 'text', label: 'First name', ...more });
const choice = field({ name: 'topic', type: 'select', label: 'Topic' });

const readFields = (json: unknown, base = newBase()) =>
  warningsOf(() => readSignupFields(typeof json === 'string' ? json : JSON.stringify(json), base));

describe('the fields that a page asks for', () => {
  it('are read in their order, with what was not said filled in', () => {
    const { result, warnings } = readFields([
      field({ required: true, autocomplete: 'given-name' }),
      { ...choice, options: ['Sleep', { value: 'm', label: 'Mood' }] },
    ]);
    expect(result).to.deep.equal([
      {
        name: 'first-name',
        type: 'text',
        label: 'First name',
        required: true,
        options: [],
        autocomplete: 'given-name',
      },
      {
        name: 'topic',
        type: 'select',
        label: 'Topic',
        required: false,
        options: [
          { value: 'Sleep', label: 'Sleep' },
          { value: 'm', label: 'Mood' },
        ],
        autocomplete: undefined,
      },
    ]);
    expect(warnings).to.deep.equal([]);
  });

  for (const type of ['text', 'email', 'tel', 'checkbox']) {
    it(`may be of the type ${type}`, () => {
      expect(readFields([field({ type })]).result.map((one) => one.type)).to.deep.equal([type]);
    });
  }

  const bad: Record<string, [unknown, string]> = {
    'without a name': [field({ name: undefined }), 'name'],
    'with the name of the address': [field({ name: 'email' }), 'name'],
    'with the name of the consent': [field({ name: 'consent' }), 'name'],
    'with the name of the honeypot': [field({ name: 'website' }), 'name'],
    'with a name that is taken': [field({ name: 'good' }), 'name'],
    'without a label': [field({ label: '' }), 'label'],
    'of an unknown type': [field({ type: 'password' }), 'type'],
    'that may or may not be required': [field({ required: 'maybe' }), 'required'],
    'to choose from nothing': [choice, 'options'],
    'to choose from an empty list': [{ ...choice, options: [] }, 'options'],
    'with a choice without a label': [{ ...choice, options: [{ value: 'x' }] }, 'options.0'],
  };
  for (const [how, [item, path]] of Object.entries(bad)) {
    it(`lose one ${how}, and the console names it once`, () => {
      const base = newBase();
      const good = field({ name: 'good' });
      readFields([good, item], base);
      const again = readFields([good, item], base);
      const { result, warnings } = readFields([good, item]);
      expect(result.map(({ name }) => name)).to.deep.equal(['good']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`left out fields.1.${path} `);
      expect(again.warnings).to.deep.equal([]);
    });
  }

  for (const item of [null, 7, 'email', []]) {
    it(`lose what is no field at all: ${JSON.stringify(item)}`, () => {
      const { result, warnings } = readFields([item]);
      expect(result).to.deep.equal([]);
      expect(warnings.join()).to.include('left out fields.0');
    });
  }

  for (const json of ['', '[', '{}', 'null', '"text"']) {
    it(`are none where the page wrote ${json || 'nothing'}, and the console says so`, () => {
      const { result, warnings } = readFields(json);
      expect(result).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('left out fields of ');
    });
  }
});
