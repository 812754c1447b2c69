/** Where people register for SME One ID: the address of the service today, as the manual gives it. */
export const registerAddress = 'https://oneid.sme.go.th/home/';
