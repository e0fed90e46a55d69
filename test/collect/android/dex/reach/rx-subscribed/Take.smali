.class public Lreach/rx_subscribed/Take;
.super Ljava/lang/Object;
.implements Lio/reactivex/functions/Consumer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public accept(Ljava/lang/Object;)V
  .registers 12
  invoke-static {}, Lreach/rx_subscribed/Sdk;->init()V
  return-void
.end method
