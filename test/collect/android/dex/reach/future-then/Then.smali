.class public Lreach/future_then/Then;
.super Ljava/lang/Object;
.implements Ljava/util/function/Consumer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public accept(Ljava/lang/Object;)V
  .registers 12
  invoke-static {}, Lreach/future_then/Sdk;->init()V
  return-void
.end method
