import { messages, refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_GROUP: 'Gruppen finns inte.',
  NO_SUCH_PERSON: 'Personen hör inte till dem som ska ha en basgrupp.',
  SAME_GROUP: 'Personen sitter redan i den gruppen.',
  REASON_NEEDED: 'Sammansättningen är låst. Skriv ett skäl till ändringen.',
  MOVES_UNCLEAR: 'Ange minst en flytt, och varje person högst en gång.',
  ALREADY_LOCKED: 'Sammansättningen är redan låst.',
  NO_DEPENDENCY: 'Då skulle två som står i beroende till varandra, eller ska hållas isär, dela grupp.',
  TWO_ADMINISTRATIONS: 'Då skulle en grupp ha bara en förvaltning. Varje vanlig grupp behöver minst två.',
  HEADS_TOGETHER: 'Förvaltningschefer och kommunchef sitter bara i sin egen grupp.',
  ASPIRANTS_TOGETHER: 'Aspiranter sitter bara i sin egen grupp.',
  EXACTLY_ONE_GROUP: 'Var och en ska sitta i exakt en grupp.',
  SIZE: 'Då skulle en grupp bli för stor eller för liten. Byt plats på två i stället.',
  NOT_YOUR_COMPOSITION: 'Grupperna gäller en annan kommun än din.',
  LOCKED: 'Sammansättningen är låst. Flytta enstaka personer, med skäl.',
  NOT_FOUND: 'Ingen sammansättning hittades och ingen är bevisat omöjlig. Pröva ett annat förslagsnummer eller vidare gränser.',
  SIZE_NOT_WHOLE: 'Storlekarna ska vara heltal, minst 2; nu är minst {minimum}, mål {target} och högst {maximum}.',
  TARGET_OUTSIDE: 'Målet {target} ska ligga mellan minst {minimum} och högst {maximum}.',
  NOBODY: 'Det finns ingen att sätta i grupper. Läs in cheferna först.',
  DUPLICATE_PERSON: 'En person står två gånger. Slå ihop anställningarna till en person.',
  CYCLE: '{people, number} personer är chefer över sig själva i ring. Rätta chefsleden.',
});

/** Each hard rule with what was counted. */
export const explain = messages({
  RULE_NO_DEPENDENCY:
    '{dependencies, number} par står i beroende till varandra, direkt eller genom andra, och {apart, number} par ska hållas isär; {broken, plural, =0 {inget av dem delar grupp} other {# av dem delar grupp}}.',
  RULE_TWO_ADMINISTRATIONS:
    '{groups, plural, =0 {Det finns ingen vanlig grupp; minst 2 förvaltningar krävs i var och en.} other {De vanliga grupperna blandar {fewest, number}–{most, number} förvaltningar; minst 2 krävs.}}',
  RULE_HEADS_TOGETHER:
    'Förvaltningschefer och kommunchef ({people, number}) sitter bara med varandra; {misplaced, plural, =0 {ingen sitter fel} one {en person sitter fel} other {# personer sitter fel}}.',
  RULE_ASPIRANTS_TOGETHER:
    'Aspiranter ({people, number}) sitter bara med varandra; {misplaced, plural, =0 {ingen sitter fel} one {en person sitter fel} other {# personer sitter fel}}.',
  RULE_EXACTLY_ONE_GROUP: '{placed, number} av {people, number} personer sitter i exakt en grupp.',
  RULE_SIZE:
    '{groups, plural, =0 {Inga grupper} one {En grupp: {listed}} other {# grupper: {listed}}}; gränserna är {minimum, number}–{maximum, number}, målet {target, number}.',
});

/** Why groups cannot be composed, without names: the people concerned stand in the proof. `pool` is a kind of group. */
export const prove = messages({
  PROOF_SIZE:
    '{people, number} personer ({pool, select, HEADS {förvaltningschefernas grupp} ASPIRANTS {aspiranternas grupp} other {de vanliga grupperna}}) kan inte delas i grupper om {minimum, number}–{maximum, number}. Vidga gränserna.',
  PROOF_CLIQUE:
    '{people, number} personer är alla i beroende till varandra eller ska hållas isär. De kräver {people, number} grupper, men {pool, select, HEADS {förvaltningschefernas grupp} ASPIRANTS {aspiranternas grupp} other {de vanliga grupperna}} räcker till högst {most, number}.',
  PROOF_ADMINISTRATION:
    '{inside, number} personer hör bara till en och samma förvaltning och {others, number} till någon annan, men {groups, number} grupper behöver var sin från en annan förvaltning.',
  PROOF_ISOLATED:
    'En person kan dela grupp med bara {compatible, number} andra ({pool, select, HEADS {förvaltningschefernas grupp} ASPIRANTS {aspiranternas grupp} other {de vanliga grupperna}}), men den minsta gruppen kräver {needed, number}. Pröva om personen hör till förvaltningschefernas grupp.',
  PROOF_SHORTAGE:
    '{people, number} personer behöver var sin grupp men kan tillsammans dela grupp med bara {compatible, number} andra ({pool, select, HEADS {förvaltningschefernas grupp} ASPIRANTS {aspiranternas grupp} other {de vanliga grupperna}}); {needed, number} krävs. Pröva om någon av dem hör till förvaltningschefernas grupp.',
  PROOF_EXHAUSTED:
    'Alla sätt att dela de {people, number} personerna ({pool, select, HEADS {förvaltningschefernas grupp} ASPIRANTS {aspiranternas grupp} other {de vanliga grupperna}}) är prövade ({steps, number} steg); vart och ett bryter mot någon regel.',
});
