declare module '@jocmp/mercury-parser' {
  const Mercury: {
    parse(
      url: string,
      options: { html: string; fetchAllPages: boolean },
    ): Promise<{ content?: string | null; title?: string | null }>;
  };
  export = Mercury;
}
