.class public Lreach/lazy_value/Make;
.super Ljava/lang/Object;
.implements Lreach/lazy_value/Fn;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public invoke()Ljava/lang/Object;
  .registers 12
  invoke-static {}, Lreach/lazy_value/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method
