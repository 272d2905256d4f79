import type { PersonRole } from '../rules/facts.js';

export const COMUNE = 'Comune di Valchiara';

/** Fixed ids: what the store learns about an account must hold after a restart. */
export const TENANT_ID = '7a1c4e52-0b3d-4c8e-9f60-5d2b8e7a9c10';
export const BOT = { id: '28:giornate', name: 'Giornate' };

/** Team of the unit, its channel for the daily digest. */
export const TEAM = {
  unit: 'Servizi demografici',
  id: '19:valchiara-demografici@thread.tacv2',
  groupId: '5e0f2f0a-63a4-4d4e-8d27-90a4d7f0b1c3',
  channelId: '19:valchiara-demografici-generale@thread.tacv2',
};

/** What is worth knowing about a person before trying; the page has the words. */
export type Trait = 'employee' | 'no-agreement' | 'no-manager' | 'manager' | 'delegate' | 'director' | 'hr';

export interface Member {
  key: string;
  name: string;
  unit: string;
  trait: Trait;
  role: PersonRole;
  /** Key of who approves. */
  manager?: string;
}

/** The invented staff. All names are made up; the addresses are in a reserved domain. */
export const MEMBERS: Member[] = [
  employee('sofia', "Sofia D'Amico", 'Servizi demografici', 'marta'),
  employee('niccolo', "Niccolò Dell'Orto", 'Servizi demografici', 'marta'),
  employee('beatrice', 'Beatrice Viganò', 'Servizi demografici', 'marta'),
  { ...employee('tommaso', 'Tommaso Però', 'Servizi demografici', 'marta'), trait: 'no-agreement' },
  {
    ...employee('andrea', 'Andrea Lo Presti', 'Servizi demografici', 'marta'),
    trait: 'delegate',
    role: 'eq',
  },
  {
    key: 'marta',
    name: 'Marta De Santis',
    unit: 'Servizi demografici',
    trait: 'manager',
    role: 'manager',
    manager: 'caterina',
  },
  employee('giulia', 'Giulia Cantù', 'Ragioneria', 'renato'),
  { ...employee('omar', 'Omar Ben Salah', 'Ragioneria'), trait: 'no-manager' },
  {
    key: 'renato',
    name: "Renato Dall'Acqua",
    unit: 'Ragioneria',
    trait: 'manager',
    role: 'manager',
    manager: 'caterina',
  },
  employee('zoe', 'Zoë Fernández', 'Segreteria generale', 'caterina'),
  { ...employee('paola', 'Paola Salò', 'Segreteria generale', 'caterina'), trait: 'hr' },
  {
    key: 'caterina',
    name: "Caterina Sant'Andrea",
    unit: 'Segreteria generale',
    trait: 'director',
    role: 'manager',
  },
];

function employee(key: string, name: string, unit: string, manager?: string): Member {
  return { key, name, unit, trait: 'employee', role: 'employee', manager };
}

/** Who decides in whose place, now. */
export const DELEGATION = { delegator: 'marta', delegate: 'andrea' };

export function emailOf(member: Member): string {
  return `${member.key}@comune-valchiara.example`;
}

/** The account's ids as Teams gives them: bound to the bot, and of the directory. */
export function accountOf(member: Member): { id: string; aadObjectId: string } {
  const number = String(MEMBERS.indexOf(member) + 1).padStart(12, '0');
  return { id: `29:valchiara-${member.key}`, aadObjectId: `3b9d7c21-5a8e-4f17-8c04-${number}` };
}

export function talkIdOf(member: Member): string {
  return `a:valchiara-${member.key}`;
}
