.class public Lreach/binding_click/OnClick;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field final target:Lreach/binding_click/Listener;
.field final id:I

.method public constructor <init>(Lreach/binding_click/Listener;I)V
  .registers 3
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/binding_click/OnClick;->target:Lreach/binding_click/Listener;
  iput p2, p0, Lreach/binding_click/OnClick;->id:I
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 4
  iget-object v0, p0, Lreach/binding_click/OnClick;->target:Lreach/binding_click/Listener;
  iget v1, p0, Lreach/binding_click/OnClick;->id:I
  invoke-interface {v0, v1, p1}, Lreach/binding_click/Listener;->onCall(ILandroid/view/View;)V
  return-void
.end method
