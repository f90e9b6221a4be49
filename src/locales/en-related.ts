export const related = {
  heading: 'Related articles',
};
