import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  MAP_NOT_YOURS: 'Kartan finns inte, eller ritas av andra. Den ritas av dem som deltar och av den som leder.',
  MAP_QUESTION_MISSING: 'Skriv vilken fråga kartan svarar på.',
  CONCEPT_MISSING: 'Skriv minst ett begrepp.',
  CONCEPT_TWICE: 'Begreppet ”{name}” står två gånger.',
  TOO_MANY_CONCEPTS: 'En karta rymmer högst {most, number} begrepp.',
  TOO_MANY_LINKS: 'En karta rymmer högst {most, number} samband.',
  LINK_LOOSE: 'Ett samband går till ”{name}”, som inte finns i kartan.',
  LINK_TO_ITSELF: '”{name}” kan inte hänga ihop med sig självt.',
  LINK_TWICE: 'Sambandet från ”{from}” till ”{to}” finns redan. Ändra orden på det i stället.',
  MAP_UNCHANGED: 'Kartan är likadan som förut.',
  MAP_DRAWN_MEANWHILE: 'Någon har ritat version {version, number} medan du ritade. Läs den och rita sedan vidare på den.',
});
