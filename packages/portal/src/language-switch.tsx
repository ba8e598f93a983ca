import { useRef, useState } from 'react';
import { Dropdown } from '@digdir/designsystemet-react';
import { useLanguage } from '@samlar/view-contract/language';
import { LANGUAGES, type Language } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';

const OWN_NAME: Record<Language, string> = { sv: 'Svenska', nb: 'Norsk bokmål', da: 'Dansk', en: 'English' };

/** The language in use, and the others to choose from, each in its own words. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const t = useText(portalTexts);
  const now = useLanguage();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger ref={trigger} variant="tertiary" data-size="sm" data-color="neutral" aria-label={`${t('language.label', { language: OWN_NAME[now] })}, ${now.toUpperCase()}`}>
        <span className="portal-language">{OWN_NAME[now]}</span><span className="portal-language-short" aria-hidden="true">{now.toUpperCase()}</span>
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end" data-color="neutral" open={open} onOpen={() => setOpen(true)} onClose={() => setOpen(false)}>
        <Dropdown.List>
          {LANGUAGES.map((language) => (
            <Dropdown.Item key={language}>
              <Dropdown.Button
                lang={language} aria-current={language === now ? 'true' : undefined}
                onClick={() => {
                  setOpen(false);
                  trigger.current?.focus();
                  onLanguage(language);
                }}
              >
                {OWN_NAME[language]}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
