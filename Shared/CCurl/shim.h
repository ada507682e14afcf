// The only door to libcurl, which speaks SMTP for us. Its setters take any kind of value, which Swift cannot call: each kind has a function here.
#ifndef CORDIAL_CCURL_SHIM_H
#define CORDIAL_CCURL_SHIM_H

#include <curl/curl.h>

typedef size_t (*cordial_curl_read)(char *buffer, size_t size, size_t count, void *source);

static inline CURLcode cordial_curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode cordial_curl_set_number(CURL *curl, CURLoption option, long value) { return curl_easy_setopt(curl, option, value); }

static inline CURLcode cordial_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline void cordial_curl_set_reader(CURL *curl, cordial_curl_read read, void *source) {
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  curl_easy_setopt(curl, CURLOPT_READDATA, source);
}

// The last code that the server said, or 0.
static inline long cordial_curl_response(CURL *curl) {
  long code = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
  return code;
}

#endif
