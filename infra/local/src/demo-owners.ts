import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKeyPair, publicKeyOf } from '@samlar/view-registry/keys';

/** The organisations of the demonstration that write views of their own, or choose others'. Two are not vetted: their views run in a frame. */
const OWNERS = [
  { slug: 'fyrbodal', name: 'Fyrbodals kommunalförbund', organisation: 'fyrbodal', vetted: true },
  { slug: 'uddevalla', name: 'Uddevalla kommun', organisation: 'uddevalla', vetted: true },
  { slug: 'lysekil-munkedal-sotenas', name: 'Lysekil, Munkedal och Sotenäs', organisation: 'lysekil', vetted: true },
  { slug: 'dals-ed', name: 'Dals-Eds kommun', organisation: 'dals-ed', vetted: true },
  { slug: 'vanersborg', name: 'Vänersborgs kommun', organisation: 'vanersborg', vetted: true },
  { slug: 'v8', name: 'V8, åtta kommuner i samverkan', organisation: 'fyrbodal', vetted: true },
  { slug: 'smedjebacken', name: 'Smedjebackens kommun', organisation: 'smedjebacken', vetted: true },
  { slug: 'goteborg-cfs', name: 'Göteborg, Center för skolutveckling', organisation: 'goteborg', vetted: false },
  { slug: 'aalborg-ppr', name: 'Aalborg, PPR', organisation: 'aalborg', vetted: false },
  { slug: 'munkedal', name: 'Munkedals kommun', organisation: 'munkedal', vetted: true },
  { slug: 'sotenas', name: 'Sotenäs kommun', organisation: 'sotenas', vetted: true },
  { slug: 'vastmanland', name: 'Region Västmanland', organisation: 'vastmanland', vetted: true },
];

/** Whose office has a key too, beside its people at the portal. */
const OFFICES = ['fyrbodal', 'uddevalla', 'munkedal', 'sotenas', 'smedjebacken', 'goteborg-cfs', 'aalborg-ppr', 'vastmanland'];

/**
 * The demonstration's owners, with keys that are made once and kept in `<home>/keys/<owner>.pem` (and `<owner>-office.pem`),
 * readable by this user only. Answers the file for the gateway: public keys only.
 */
export function keepDemoOwners(home: string): string {
  const folder = path.join(home, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const publicKey = (name: string): string => {
    const file = path.join(folder, `${name}.pem`);
    if (!existsSync(file)) writeFileSync(file, newKeyPair().privateKey, { mode: 0o600 });
    return publicKeyOf(readFileSync(file, 'utf8'));
  };
  const owners = OWNERS.map((owner) => ({
    ...owner,
    keys: [{ publicKey: publicKey(owner.slug), office: false }, ...(OFFICES.includes(owner.slug) ? [{ publicKey: publicKey(`${owner.slug}-office`), office: true }] : [])],
  }));
  const file = path.join(home, 'owners.json');
  writeFileSync(file, `${JSON.stringify(owners, null, 2)}\n`);
  return file;
}
