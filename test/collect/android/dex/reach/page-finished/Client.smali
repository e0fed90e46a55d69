.class public Lreach/page_finished/Client;
.super Landroid/webkit/WebViewClient;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
  return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
  .registers 5
  invoke-static {}, Lreach/page_finished/Sdk;->init()V
  return-void
.end method
