import { perReport } from './exporter';

/** Exactly the report's text, nothing before or after it: its SHA-256 is the one in every record. */
export const plainText = perReport(
  { id: 'plain-text', extension: '.txt', mediaType: 'text/plain; charset=utf-8' },
  ({ content }) => content.text,
);
