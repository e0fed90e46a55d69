.class public Lreach/event_sent_at_start/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/event_sent_at_start/Hear;
  invoke-direct {v0}, Lreach/event_sent_at_start/Hear;-><init>()V
  invoke-static {}, Lorg/greenrobot/eventbus/EventBus;->getDefault()Lorg/greenrobot/eventbus/EventBus;
  move-result-object v1
  invoke-virtual {v1, v0}, Lorg/greenrobot/eventbus/EventBus;->register(Ljava/lang/Object;)V
  new-instance v0, Lreach/event_sent_at_start/Ready;
  invoke-direct {v0}, Lreach/event_sent_at_start/Ready;-><init>()V
  invoke-virtual {v1, v0}, Lorg/greenrobot/eventbus/EventBus;->post(Ljava/lang/Object;)V
  return-void
.end method
