/** Every text of the values that tests and stories make from the contract. Stories take what stands here for data, not for a message. */
export const sampleText = 'ก';
