export function readPort(text?: string): number;
export function refuseTakenPort(text?: string): Promise<void>;
