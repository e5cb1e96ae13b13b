import { acrs } from './eids.ts'

export const paths = {
  discovery: '/.well-known/openid-configuration',
  authorization: '/authorize',
  logOut: '/logout',
  token: '/token',
  userinfo: '/userinfo',
  jwks: '/jwks.json',
  pushedRequest: '/par',
  introspection: '/token/introspect',
  revocation: '/token/revoke',
}

/** The metadata, with browser endpoints on another host than the issuer's, as Ansattporten has them. */
export function metadata(issuer: string, browserUrl: string) {
  return {
    issuer,
    authorization_endpoint: browserUrl + paths.authorization,
    end_session_endpoint: browserUrl + paths.logOut,
    token_endpoint: issuer + paths.token,
    userinfo_endpoint: issuer + paths.userinfo,
    jwks_uri: issuer + paths.jwks,
    pushed_authorization_request_endpoint: issuer + paths.pushedRequest,
    introspection_endpoint: issuer + paths.introspection,
    revocation_endpoint: issuer + paths.revocation,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    response_modes_supported: ['query', 'form_post', 'query.jwt', 'form_post.jwt'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public', 'pairwise'],
    scopes_supported: ['openid', 'profile'],
    prompt_values_supported: ['consent', 'login', 'none'],
    display_values_supported: ['page'],
    ui_locales_supported: ['en', 'nb', 'nn', 'se'],
    acr_values_supported: acrs,
    authorization_response_iss_parameter_supported: true,
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    claims_parameter_supported: false,
  }
}
