namespace DigestBot;
