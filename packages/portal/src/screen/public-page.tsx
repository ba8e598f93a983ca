import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useEffect } from 'react';
import { portalTexts } from '../portal-texts';

type Subject = 'accessibility' | 'privacy' | 'help';

export const SECTIONS = {
  accessibility: ['how', 'lacks', 'report'],
  privacy: ['what', 'who', 'figures', 'ask'],
  help: ['start', 'figures', 'away', 'contact'],
} as const;

/** A page anyone may read without signing in: headings and a paragraph each. */
function PublicPage({ subject, organisation }: { subject: Subject; organisation: string }) {
  const t = useText(portalTexts);
  const title = t(`${subject}.title`);
  useEffect(() => {
    document.title = `${title} – ${organisation}`;
  }, [title, organisation]);
  const texts = portalTextsOf(t, organisation);
  return (
    <article className="samlar-page portal-public">
      <Heading level={1} data-size="lg">{title}</Heading>
      <Paragraph data-size="lg">{texts(`${subject}.lead`)}</Paragraph>
      {SECTIONS[subject].map((section) => (
        <section key={section}>
          <Heading level={2} data-size="sm">{texts(`${subject}.${section}.title`)}</Heading>
          <Paragraph>{texts(`${subject}.${section}.text`)}</Paragraph>
        </section>
      ))}
    </article>
  );
}

/** Sections are named by subject and part, which the catalogue's test holds complete. */
function portalTextsOf(t: (key: never, values: { organisation: string }) => string, organisation: string) {
  return (key: string): string => t(key as never, { organisation });
}

export const AccessibilityPage = ({ organisation }: { organisation: string }) => <PublicPage subject="accessibility" organisation={organisation} />;
export const PrivacyPage = ({ organisation }: { organisation: string }) => <PublicPage subject="privacy" organisation={organisation} />;
export const HelpPage = ({ organisation }: { organisation: string }) => <PublicPage subject="help" organisation={organisation} />;
