import { da, Faker, sv } from '@faker-js/faker';
import { idOf } from './identity';
import type { LiaEmployment, LiaPerson, ManagerLevel, Sex } from './model';
import { seeded, type Random } from './random';

/** The day everybody counted in the plan's tables is in place. */
export const COUNTED_FROM = '2012-01-01';

/** Invents the people of one employer, always the same ones in the same order. */
export interface Register {
  random: Random;
  people: LiaPerson[];
  employments: LiaEmployment[];
  invent(sex: Sex): LiaPerson;
  employ(person: LiaPerson, post: Post): LiaEmployment;
}

export interface Post {
  unit: string;
  title: string;
  managerLevel: ManagerLevel | null;
  manager: string | null;
}

const EXTENTS = [100, 100, 100, 100, 100, 75, 80, 90, 50];

/** `employer` is the slug that e-mail addresses bear (a domain that can never exist); `organisation` the tenant. */
export function register(employer: string, organisation: string, language: 'sv' | 'da' = 'sv'): Register {
  const random = seeded(`people of ${employer}`);
  const names = new Faker({ locale: [language === 'da' ? da : sv], seed: random.between(1, 2 ** 31) });
  const people: LiaPerson[] = [];
  const employments: LiaEmployment[] = [];
  const addresses = new Map<string, number>();

  const address = (displayName: string): string => {
    const plain = displayName.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z]+/gu, '.');
    const times = (addresses.get(plain) ?? 0) + 1;
    addresses.set(plain, times);
    return `${plain}${times === 1 ? '' : times}@${employer}.example.invalid`;
  };

  return {
    random, people, employments,
    invent(sex) {
      const first = sex === 'unspecified' ? (random.next() < 0.5 ? 'female' : 'male') : sex === 'woman' ? 'female' : 'male';
      const displayName = `${names.person.firstName(first)} ${names.person.lastName()}`;
      const person = { id: idOf('person', employer, people.length + 1), displayName, sex, email: address(displayName) };
      people.push(person);
      return person;
    },
    employ(person, post) {
      const employment: LiaEmployment = {
        id: idOf('employment', person.id, post.unit), person: person.id, organisation, ...post,
        start: `${random.between(1985, 2011)}-${String(random.between(1, 12)).padStart(2, '0')}-01`, end: null,
        extentPercent: post.managerLevel ? 100 : random.pick(EXTENTS), counted: true,
      };
      employments.push(employment);
      return employment;
    },
  };
}
