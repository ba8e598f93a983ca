import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A text in Swedish and English.' })
export class CultureText {
  @Field(() => String)
  sv: string;

  @Field(() => String)
  en: string;
}

const STANDING: CultureText = {
  sv: 'Siffrorna visar hur de som svarade beskriver kulturen, inte varför. Mätningarna är två tvärsnitt: det är inte säkert '
    + 'samma personer som svarat. Efter ett år är oro i arbetsgrupperna mer sannolik än ett tydligt resultat, och en skillnad '
    + 'mellan mätningarna är inget bevis för att programmet har haft effekt.',
  en: 'The figures show how those who answered describe the culture, not why. The measurements are two cross-sections: not '
    + 'necessarily the same people. After one year turbulence in the work groups is more likely than a clear result, and a '
    + 'difference between the measurements is no proof that the programme has had an effect.',
};

/**
 * Words that follow every culture result (A04: no result without n, response rate and a caution): the standing caution,
 * led by what is particular to this wave's data, if anything.
 */
export function cautionOf(particular: CultureText | null): CultureText {
  return particular
    ? { sv: `${particular.sv} ${STANDING.sv}`, en: `${particular.en} ${STANDING.en}` }
    : STANDING;
}
