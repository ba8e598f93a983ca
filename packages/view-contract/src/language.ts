import { createContext, createElement, useContext, type ReactNode } from 'react';
import type { Language } from './slot';

const LanguageContext = createContext<Language>('sv');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return createElement(LanguageContext.Provider, { value: language }, children);
}

/** The language of the portal, Swedish where nobody has said otherwise. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
