//! Keywords, named entities and figures in news articles.
