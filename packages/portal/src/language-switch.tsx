import { Button } from '@digdir/designsystemet-react';
import { useLanguage } from '@samlar/view-contract/language';
import { LANGUAGES, type Language } from '@samlar/view-contract/slot';

const OWN_NAME: Record<Language, string> = { sv: 'Svenska', en: 'English' };

/** The other languages, each in its own words. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const now = useLanguage();
  return LANGUAGES.filter((language) => language !== now).map((language) => (
    <Button key={language} variant="tertiary" data-size="sm" data-color="neutral" lang={language} onClick={() => onLanguage(language)}>
      {OWN_NAME[language]}
    </Button>
  ));
}
