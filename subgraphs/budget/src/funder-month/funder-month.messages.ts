import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_PROJECT: 'Projektet finns inte.',
  NO_SUCH_MONTH: '{month} ligger utanför projektets tid.',
  ALREADY_LOCKED: '{month} är redan inskickad. Öppna den för rättelse om något ska ändras.',
  MONTH_NOT_OVER: '{month} är inte slut än. En månad skickas in när den är över.',
  EARLIER_MONTH_OPEN: 'Skicka in {earlier} först: månaderna skickas in i ordning.',
  NOT_LOCKED: '{month} är inte inskickad och kan ändras som den är.',
  MONTH_LOCKED: '{month} är inskickad. Öppna den för rättelse först; då måste också alla senare månader skickas in igen.',
  NOT_YET_WORKED: 'Dagen {day} har inte varit än.',
  HAS_STOPPED: 'Deltagaren slutade {day}. Timmar efter den dagen kan inte intygas.',
  ALREADY_REPORTED: 'Timmarna är redan rapporterade till {funder}. Samma timme går aldrig till två finansiärer.',
  BEFORE_THE_STOP: 'Avgången {day} kan inte stå i {month}, som var dessförinnan.',
  HOURS_AFTER_STOP: 'Det finns intygade timmar den {day}, efter avgången. Kontrollera dagen.',
  NOTE_NEEDED: 'Avgången skedde i {month}. Skriv varför den redovisas först i {later}.',
  STOP_KNOWN: 'Deltagarens avgång är redan anmäld.',
});
