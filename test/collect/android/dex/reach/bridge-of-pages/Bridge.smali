.class public Lreach/bridge_of_pages/Bridge;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public device()V
  .registers 2
  .annotation runtime Landroid/webkit/JavascriptInterface;
  .end annotation
  invoke-static {}, Lreach/bridge_of_pages/Sdk;->init()V
  return-void
.end method
