.class public Lreach/page_finished/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Landroid/webkit/WebView;
  invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
  new-instance v1, Lreach/page_finished/Client;
  invoke-direct {v1}, Lreach/page_finished/Client;-><init>()V
  invoke-virtual {v0, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
  const-string v1, "https://example.com/"
  invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
  return-void
.end method
