export const faq = {
  search: 'Search these questions',
  found: (count: number, of: number): string => `${count} of ${of} questions`,
  nothing: (query: string): string => `No question or answer here contains “${query}”.`,
  showAll: 'Show all questions',
  openAll: 'Open all answers',
  closeAll: 'Close all answers',
  unanswered: 'The publisher has not answered this question yet.',
};
