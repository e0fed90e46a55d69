.class public Lreach/event_sent_at_start/Hear;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onReady(Lreach/event_sent_at_start/Ready;)V
  .registers 3
  .annotation runtime Lorg/greenrobot/eventbus/Subscribe;
  .end annotation
  invoke-static {}, Lreach/event_sent_at_start/Sdk;->init()V
  return-void
.end method
