.class public Lreach/lazily_injected_by_click/SdkFactory;
.super Ljava/lang/Object;
.implements Lreach/lazily_injected_by_click/Provider;

.method public get()Ljava/lang/Object;
  .registers 2
  new-instance v0, Lreach/lazily_injected_by_click/Sdk;
  invoke-direct {v0}, Lreach/lazily_injected_by_click/Sdk;-><init>()V
  return-object v0
.end method
