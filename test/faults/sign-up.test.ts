// People who sign up while answers are lost, and a list that must have each of them once. The files are those that
// testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { Page, until } from '../embed/support.js';
import { everything, inTurn, numbers, startServer, told } from './support.js';

const PEOPLE = everything ? 1_000 : 60;
/** How many are at it at the same time. */
const TOGETHER = 6;
const SEED = 20_240_305;

const HABITS = [
  'presses once',
  'presses twice',
  'is offline at first',
  'goes away and comes back',
  'reloads',
] as const;

interface Person {
  readonly name: string;
  readonly email: string;
  readonly habit: (typeof HABITS)[number];
}

const people = ((): Person[] => {
  const next = numbers(SEED);
  return Array.from({ length: PEOPLE }, (_, at) => ({
    name: `person-${String(at)}`,
    email: `person-${String(at)}@clinic.example`,
    habit: HABITS[Math.floor(next() * HABITS.length)] ?? 'presses once',
  }));
})();

/** What went otherwise than promised. */
const wrong: string[] = [];

const tally = { presses: 0, failures: 0, visits: 0 };

describe(`${String(PEOPLE)} people sign up while 30 % of the answers are lost`, () => {
  const title = 'each of them is on the list once, nobody is told so who is not, and what was typed stays';

  it(title, async function () {
    this.timeout(3_600_000);
    const service = await startServer('services', { seed: String(SEED) });
    const offline = new Set<string>();
    const setOffline = async (person: Person, isOffline: boolean): Promise<void> => {
      if (isOffline) offline.add(person.name);
      else offline.delete(person.name);
      await service.tell('offline', [...offline]);
    };

    const form = (page: Page): ShadowRoot => {
      const { shadowRoot } = page.one('signup-form');
      if (!shadowRoot?.querySelector('input[name="email"]')) throw new Error('There is no field');
      return shadowRoot;
    };
    const field = (page: Page): HTMLInputElement =>
      form(page).querySelector('input[name="email"]') as HTMLInputElement;
    const box = (page: Page): HTMLInputElement =>
      form(page).querySelector('input[type="checkbox"]') as HTMLInputElement;

    const open = ({ name }: Person): Promise<Page> =>
      inTurn(async () => {
        tally.visits += 1;
        const page = new Page();
        await page.opened();
        const script = `<script async crossorigin src="${page.code}/embed.js" data-endpoint="${service.origin}/${name}/v1"></script>`;
        page.write(`${script}<body><signup-form consent="Yes, write to me."></signup-form>`).end();
        await page.complete();
        await until(() => form(page), 'the form is there', 60_000);
        return page;
      });
    const type = (page: Page, { email }: Person): void => {
      field(page).value = email;
      box(page).checked = true;
    };
    const press = (page: Page, times = 1): void => {
      tally.presses += times;
      const button = form(page).querySelector<HTMLElement>('button[part~="submit"]');
      for (let time = 0; time < times; time += 1) button?.click();
    };
    const state = (page: Page): string => page.one('signup-form').state;
    const outcome = async (page: Page): Promise<string> => {
      await until(() => /success|pending|failure/.test(state(page)), 'it has ended', 30_000);
      return state(page);
    };
    const leave = (page: Page): void => {
      wrong.push(...page.faults.map((fault) => `uncaught: ${fault}`));
      page.close();
    };

    /** Until it is done: a person whose sign-up has failed three times in a row comes again another time. */
    const persist = async (first: Page, person: Person): Promise<void> => {
      let page = first;
      for (let failures = 0; (await outcome(page)) === 'failure'; failures += 1) {
        tally.failures += 1;
        if (field(page).value !== person.email || !box(page).checked)
          wrong.push(`${person.name} has to type again`);
        await setOffline(person, false);
        if (failures % 3 === 2) {
          leave(page);
          page = await open(person);
          type(page, person);
        }
        press(page, person.habit === 'presses twice' ? 2 : 1);
      }
      const rows = (await service.read('rows')) as string[];
      if (!rows.includes(person.email)) wrong.push(`${person.name} was told so and is not on the list`);
      leave(page);
    };

    const signUp = async (person: Person): Promise<void> => {
      let page = await open(person);
      type(page, person);
      if (person.habit === 'is offline at first') await setOffline(person, true);
      press(page, person.habit === 'presses twice' ? 2 : 1);
      if (person.habit === 'reloads') {
        // While it is under way, so that nobody has said what became of it.
        leave(page);
        page = await open(person);
        type(page, person);
        press(page);
      }
      if (person.habit === 'goes away and comes back') {
        const element = page.one('signup-form');
        element.remove();
        await page.settle();
        page.document.body.append(element);
      }
      await persist(page, person);
    };

    const waiting = [...people];
    await Promise.all(
      Array.from({ length: TOGETHER }, async () => {
        for (let person = waiting.pop(); person; person = waiting.pop()) await signUp(person);
      }),
    );
    const rows = (await service.read('rows')) as string[];
    await told(
      `${String(PEOPLE)} people sign up while 30 % of the answers are lost ${title}`,
      `${String(rows.length)} rows, ${String(new Set(rows).size)} addresses; ${String(tally.presses)} presses, ` +
        `${String(tally.failures)} told that it failed, ${String(tally.visits)} visits`,
    );
    expect(wrong).to.deep.equal([]);
    expect(rows.sort()).to.deep.equal(people.map(({ email }) => email).sort());
    expect(tally.failures, 'failures that people saw').to.be.above(0);
  });
});
