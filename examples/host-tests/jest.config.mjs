export default {
  testMatch: ['**/jest/*.test.js'],
  testEnvironment: './jest/environment.js',
  // The package is ES modules, which Jest runs as they are: see test:jest in package.json.
  transform: {},
};
