export const carousel = {
  previous: 'Previous articles',
  next: 'Next articles',
};
